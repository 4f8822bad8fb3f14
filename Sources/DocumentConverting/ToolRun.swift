import DocumentReading
import Glibc
import Subprocess

/// One run of a tool, without a shell, within limits.
struct ToolRun: Sendable {
  let tool: String
  let command: [String]
  let limits: ConversionLimits

  struct Output: Sendable {
    var bytes: [UInt8]
    /// The beginning of what the tool wrote to standard error.
    var complaint: [UInt8]
    var status: TerminationStatus
  }

  /// More of what a tool complains helps nobody.
  private static let mostComplaintBytes = 16 * 1024

  /// What the tool gives when it reads `input`, a descriptor that is closed afterwards.
  ///
  /// Once it throws no process of the tool is left.
  func output(reading input: Int32?) async throws(ConversionFailure) -> Output {
    RunningTools.begin()
    defer { RunningTools.end() }
    do {
      return try await withThrowingTaskGroup(of: Output?.self) { group in
        group.addTask { try await run(reading: input) }
        group.addTask {
          try await Task.sleep(for: .seconds(limits.seconds))
          return nil
        }
        defer { group.cancelAll() }
        guard let output = try await group.next() ?? nil else {
          throw ConversionFailure.timedOut(tool: tool, seconds: limits.seconds)
        }
        // Who was killed because of it has ended like any other.
        try Task.checkCancellation()
        return output
      }
    } catch let failure as ConversionFailure {
      throw failure
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .toolMissing(tool: tool, package: nil)
    } catch {
      if error is CancellationError || Task.isCancelled { throw .cancelled }
      throw .notRun(tool: tool, message: "\(error)")
    }
  }

  private func run(reading input: Int32?) async throws -> Output {
    if let input {
      let descriptor = FileDescriptorInput.fileDescriptor(
        .init(rawValue: input), closeAfterSpawningProcess: true)
      return try await run(reading: descriptor)
    }
    return try await run(reading: NoInput.none)
  }

  /// A name is looked up as a shell does; a path is none.
  private var executable: Executable {
    let program = command.first ?? tool
    return program.contains("/") ? .path(.init(program)) : .name(program)
  }

  private func run(reading input: some InputProtocol) async throws -> Output {
    let result = try await Subprocess.run(
      executable, arguments: Arguments(Array(command.dropFirst())),
      environment: .inherit.updating(["LC_ALL": "C.UTF-8"]), platformOptions: Self.options,
      input: input, output: .sequence, error: .sequence
    ) { execution in
      // The tool itself is ended in any case; what it has begun may not mind a request.
      let endAll = { @Sendable in _ = kill(-execution.processIdentifier.value, SIGKILL) }
      return try await withTaskCancellationHandler {
        do {
          async let complaint = Self.beginning(of: execution.standardError)
          return (try await all(of: execution.standardOutput), try await complaint)
        } catch {
          endAll()
          throw error
        }
      } onCancel: {
        endAll()
      }
    }
    return Output(
      bytes: result.closureResult.0, complaint: result.closureResult.1,
      status: result.terminationStatus)
  }

  private func all(of output: SubprocessOutputSequence) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await portion in output {
      guard bytes.count + portion.count <= limits.outputBytes else {
        throw ConversionFailure.tooMuchOutput(tool: tool, megabytes: limits.outputBytes >> 20)
      }
      portion.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// A session of its own: the tool has no terminal to ask or to write to, and all that it starts
  /// can be ended with it.
  private static var options: PlatformOptions {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .milliseconds(300))
    ]
    return options
  }

  /// Reads to the end, so that no tool waits for a full pipe, and keeps the beginning.
  private static func beginning(of output: SubprocessOutputSequence) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await portion in output where bytes.count < mostComplaintBytes {
      portion.withUnsafeBytes {
        bytes.append(contentsOf: $0.prefix(mostComplaintBytes - bytes.count))
      }
    }
    return bytes
  }
}
