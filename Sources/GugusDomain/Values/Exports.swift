// A day, a language and the rules of text are of the domain as well as of files: who imports the
// domain has them.
@_exported import GugusValues
