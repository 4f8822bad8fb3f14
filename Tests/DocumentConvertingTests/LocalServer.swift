import Foundation

/// A web server on this machine that answers every request with the same bytes.
final class LocalServer: Sendable {
  let port: UInt16
  private let socket: Int32

  init?(answering response: String) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    guard let port = Self.bind(socket, &address, size) else {
      close(socket)
      return nil
    }
    self.port = port
    let socket = socket
    // A thread of its own: one of those that tests run on would be taken from them while it waits, and with
    // as many servers as processors none would be left. Ends when the socket is closed.
    Thread.detachNewThread {
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        var request = [UInt8](repeating: 0, count: 4096)
        _ = read(connection, &request, request.count)
        var response = response
        response.withUTF8 { _ = write(connection, $0.baseAddress, $0.count) }
        close(connection)
      }
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  /// The port that the system chose.
  private static func bind(
    _ socket: Int32, _ address: inout sockaddr_in, _ size: socklen_t
  ) -> UInt16? {
    var size = size
    let isBound = withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        Glibc.bind(socket, address, size) == 0 && listen(socket, 8) == 0
          && getsockname(socket, address, &size) == 0
      }
    }
    return isBound ? UInt16(bigEndian: address.sin_port) : nil
  }
}
