using System.Text;

namespace ClaimTracker.Cli.Output;

/// <summary>Hands text on without the sequences that colour it: the library that draws tables asks the machine's own terminal to change colour where it is told to write none.</summary>
internal sealed class UncolouredWriter(TextWriter output) : TextWriter
{
    private bool _inSequence;

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (value == '\e') _inSequence = true;
        else if (!_inSequence) output.Write(value);
        else if (char.IsAsciiLetter(value)) _inSequence = false;
    }

    public override void Flush() => output.Flush();
}
