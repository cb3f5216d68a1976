using System.CommandLine;
using System.Text;

namespace ClaimTracker.Cli.Tests;

/// <summary>What a command did.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    /// <summary>Runs a command line in this process.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="input">What stands on standard input.</param>
    /// <param name="surroundings">The machine; by default one where nobody watches.</param>
    /// <param name="cancellationToken">Ctrl+C.</param>
    public static async Task<Ran> CommandAsync(string[] args, string input = "", Surroundings? surroundings = null, CancellationToken cancellationToken = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        surroundings = (surroundings ?? new Surroundings()) with { Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)) };
        var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        var code = await CommandLine.RunAsync(args, surroundings, invocation, cancellationToken);
        return new Ran(code, output.ToString(), error.ToString());
    }
}

/// <summary>A folder of its own for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("claimtracker-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public TemporaryFolder Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public TemporaryFolder Add(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
