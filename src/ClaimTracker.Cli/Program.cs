using System.CommandLine;
using System.Text;
using ClaimTracker.Cli;

// Bytes, not the console's own writer: the same UTF-8 with \n everywhere, whatever the machine's code page is.
var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = encoding;
await using var output = new StreamWriter(Console.OpenStandardOutput(), encoding, 1 << 16) { NewLine = "\n" };
await using var error = new StreamWriter(Console.OpenStandardError(), encoding) { NewLine = "\n", AutoFlush = true };
var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
return await CommandLine.RunAsync(args, Surroundings.OfProcess(), invocation);
