namespace ClaimTracker.Cli;

/// <summary>What the command may know of the machine it runs on, so that a test can stand in for it.</summary>
internal sealed record Surroundings
{
    /// <summary>True where a person watches standard output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>True where a person watches standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Width of the terminal in columns; what a redirected table is laid out for where there is none.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Standard input, opened on first use.</summary>
    public Func<Stream> Input { get; init; } = () => Stream.Null;

    /// <summary>The environment's variables; null for one that is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>True where colour is unwelcome: https://no-color.org, and terminals that cannot show it.</summary>
    public bool NoColor => !string.IsNullOrEmpty(Variable("NO_COLOR")) || Variable("TERM") == "dumb";

    /// <summary>True where a line may be redrawn on standard error.</summary>
    public bool CanRedraw => ErrorIsTerminal && !NoColor && string.IsNullOrEmpty(Variable("CI"));

    /// <summary>The machine itself.</summary>
    public static Surroundings OfProcess() => new()
    {
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 120 : Math.Max(40, Console.WindowWidth),
        Input = Console.OpenStandardInput,
        Variable = Environment.GetEnvironmentVariable,
    };
}
