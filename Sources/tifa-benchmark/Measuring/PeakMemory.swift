import Foundation

/// The most memory that a process has had at a time.
enum PeakMemory {
  /// In megabytes of 10⁶ bytes, as proc(5) tells it (VmHWM).
  static func megabytes(of process: pid_t) -> Double? {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kibibytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Double($0) })
    else { return nil }
    return kibibytes * 1024 / 1_000_000
  }
}
