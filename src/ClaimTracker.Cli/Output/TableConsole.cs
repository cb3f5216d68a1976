using Spectre.Console;

namespace ClaimTracker.Cli.Output;

/// <summary>Makes what tables are drawn with.</summary>
internal static class TableConsole
{
    /// <param name="output">Where to write.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="useColor">False for no control sequences at all.</param>
    public static IAnsiConsole Create(TextWriter output, int width, bool useColor)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = useColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(useColor ? output : new UncolouredWriter(output)),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
