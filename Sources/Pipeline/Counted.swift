/// "1 feed", "2 feeds".
public func counted(_ number: Int, _ noun: String) -> String { "\(number) " + (number == 1 ? noun : noun + "s") }
