/// Eight numbers at a time; widths are padded to a multiple of it.
typealias Lane = SIMD8<Float>

/// A row-major matrix in memory of its own, its width a multiple of eight. Freed by its owner going away.
final class Matrix {
  private(set) var rows: Int
  let width: Int
  private(set) var lanes: UnsafeMutablePointer<Lane>
  private var capacity: Int

  init(_ rows: Int, _ width: Int) {
    precondition(width % 8 == 0)
    self.rows = rows
    self.width = width
    capacity = max(1, rows * width / 8)
    lanes = .allocate(capacity: capacity)
    lanes.initialize(repeating: .zero, count: capacity)
  }

  deinit { lanes.deallocate() }

  var floats: UnsafeMutablePointer<Float> { UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Float.self) }

  var stride: Int { width / 8 }

  /// Changes the number of rows; what they hold is undefined afterwards.
  func resize(_ rows: Int) {
    self.rows = rows
    guard rows * stride > capacity else { return }
    lanes.deallocate()
    capacity = rows * stride
    lanes = .allocate(capacity: capacity)
    lanes.initialize(repeating: .zero, count: capacity)
  }

  func clear() { lanes.update(repeating: .zero, count: rows * stride) }

  @inline(__always) func row(_ row: Int) -> UnsafeMutablePointer<Lane> { lanes + row * stride }
  @inline(__always) func floatRow(_ row: Int) -> UnsafeMutablePointer<Float> { floats + row * width }
}

enum Kernel {
  /// `c += a · b`, or `c = a · b`. Sums run over the inner index in order, whatever the width of the machine's registers.
  ///
  /// - Parameters:
  ///   - a: `m` rows of `k` numbers, each row `aStride` after the last.
  ///   - b: `k` rows, `c`: `m` rows, both of `n` lanes.
  static func multiply(
    _ a: UnsafePointer<Float>, aStride: Int, _ b: UnsafePointer<Lane>, into c: UnsafeMutablePointer<Lane>, m: Int, k: Int, n: Int,
    adding: Bool
  ) {
    var i = 0
    while i + 4 <= m {
      let (a0, a1, a2, a3) = (a + i * aStride, a + (i + 1) * aStride, a + (i + 2) * aStride, a + (i + 3) * aStride)
      let (c0, c1, c2, c3) = (c + i * n, c + (i + 1) * n, c + (i + 2) * n, c + (i + 3) * n)
      var j = 0
      while j + 2 <= n {
        var (s00, s01) = adding ? (c0[j], c0[j + 1]) : (.zero, .zero)
        var (s10, s11) = adding ? (c1[j], c1[j + 1]) : (.zero, .zero)
        var (s20, s21) = adding ? (c2[j], c2[j + 1]) : (.zero, .zero)
        var (s30, s31) = adding ? (c3[j], c3[j + 1]) : (.zero, .zero)
        var bRow = b + j
        for inner in 0..<k {
          let (b0, b1) = (bRow[0], bRow[1])
          s00 += b0 * a0[inner]
          s01 += b1 * a0[inner]
          s10 += b0 * a1[inner]
          s11 += b1 * a1[inner]
          s20 += b0 * a2[inner]
          s21 += b1 * a2[inner]
          s30 += b0 * a3[inner]
          s31 += b1 * a3[inner]
          bRow += n
        }
        (c0[j], c0[j + 1]) = (s00, s01)
        (c1[j], c1[j + 1]) = (s10, s11)
        (c2[j], c2[j + 1]) = (s20, s21)
        (c3[j], c3[j + 1]) = (s30, s31)
        j += 2
      }
      if j < n {
        for row in 0..<4 { column(a + (i + row) * aStride, b + j, c + (i + row) * n + j, k, n, adding) }
      }
      i += 4
    }
    while i < m {
      var j = 0
      while j + 4 <= n {
        let cRow = c + i * n + j
        var (s0, s1, s2, s3) = adding ? (cRow[0], cRow[1], cRow[2], cRow[3]) : (.zero, .zero, .zero, .zero)
        var bRow = b + j
        let aRow = a + i * aStride
        for inner in 0..<k {
          s0 += bRow[0] * aRow[inner]
          s1 += bRow[1] * aRow[inner]
          s2 += bRow[2] * aRow[inner]
          s3 += bRow[3] * aRow[inner]
          bRow += n
        }
        (cRow[0], cRow[1], cRow[2], cRow[3]) = (s0, s1, s2, s3)
        j += 4
      }
      while j < n {
        column(a + i * aStride, b + j, c + i * n + j, k, n, adding)
        j += 1
      }
      i += 1
    }
  }

  @inline(__always)
  private static func column(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Lane>, _ c: UnsafeMutablePointer<Lane>, _ k: Int, _ n: Int, _ adding: Bool
  ) {
    var sum = adding ? c[0] : .zero
    for inner in 0..<k { sum += b[inner * n] * a[inner] }
    c[0] = sum
  }

  /// `out` becomes `a` on its side; its width is padded with zeros.
  static func transpose(_ a: UnsafePointer<Float>, rows: Int, width: Int, into out: Matrix) {
    out.resize(width)
    if out.width > rows { out.clear() }
    let target = out.floats
    var row = 0
    while row < rows {
      let end = min(row + 8, rows)
      for column in 0..<width {
        for inner in row..<end { target[column * out.width + inner] = a[inner * width + column] }
      }
      row = end
    }
  }

  @inline(__always)
  static func dot(_ a: UnsafePointer<Lane>, _ b: UnsafePointer<Lane>, _ count: Int) -> Float {
    var sum = Lane.zero
    for index in 0..<count { sum += a[index] * b[index] }
    return sum.sum()
  }

  /// `y += x · factor`
  @inline(__always)
  static func add(_ x: UnsafePointer<Lane>, times factor: Float, to y: UnsafeMutablePointer<Lane>, _ count: Int) {
    for index in 0..<count { y[index] += x[index] * factor }
  }
}
