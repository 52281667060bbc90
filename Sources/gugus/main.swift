import Foundation
import GugusCommands

exit(Program.run(Array(CommandLine.arguments.dropFirst()), .system()).rawValue)
