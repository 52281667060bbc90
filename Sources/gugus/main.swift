import Foundation
import GugusCommands

exit(Program.run(.system(), .system()).rawValue)
