import Foundation
import Records

/// The failures of this stage; `subject` is the file's name.
extension StageFailure {
  static func archive(_ subject: String, _ code: String, _ message: String) -> StageFailure {
    StageFailure(stage: .archive, subject: subject, code: code, message: message)
  }

  static func damaged(_ file: String, at offset: Int, _ reason: String) -> StageFailure {
    .archive(file, "damaged-record", "\(file): damaged record at offset \(offset): \(reason)")
  }

  static func cut(_ file: String, at offset: Int) -> StageFailure {
    .archive(file, "cut-archive", "\(file): the file ends within the record at offset \(offset)")
  }

  static func cannotRead(_ file: String, _ error: any Error) -> StageFailure {
    .archive(file, "cannot-read", "\(file) cannot be read: \(systemReason(error))")
  }

  static func cannotWrite(_ file: String, _ error: any Error) -> StageFailure {
    .archive(file, "cannot-write", "\(file) cannot be written: \(systemReason(error))")
  }
}

/// What the system says, without the path of the file, which stays out of every output.
func systemReason(_ error: any Error) -> String {
  let error = error as NSError
  let cause = (error.userInfo[NSUnderlyingErrorKey] as? NSError) ?? error
  guard cause.domain == NSPOSIXErrorDomain, let code = POSIXErrorCode(rawValue: Int32(cause.code)) else {
    return error.domain == NSCocoaErrorDomain ? cocoaReason(error.code) : "error \(error.code) of \(error.domain)"
  }
  switch code {
  case .ENOSPC: return "no space left on device"
  case .ENOENT: return "no such file or folder"
  case .EACCES, .EPERM, .EROFS: return "permission denied"
  case .EISDIR: return "it is a folder"
  case .EIO: return "input/output error"
  case .EDQUOT: return "disk quota exceeded"
  default: return "system error \(code.rawValue)"
  }
}

private func cocoaReason(_ code: Int) -> String {
  switch CocoaError.Code(rawValue: code) {
  case .fileNoSuchFile, .fileReadNoSuchFile: "no such file or folder"
  case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly: "permission denied"
  case .fileWriteOutOfSpace: "no space left on device"
  default: "file error \(code)"
  }
}
