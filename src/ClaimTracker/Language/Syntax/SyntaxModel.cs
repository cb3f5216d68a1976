namespace ClaimTracker.Language.Syntax;

/// <summary>What the tagger and the parser have learned: one reader of sentences and what each of them makes of its vectors.</summary>
/// <param name="Encoder">Gives each token a vector.</param>
/// <param name="Tagger">From the vector to tags.</param>
/// <param name="Parser">From the vectors to a tree.</param>
internal sealed record SyntaxModel(Encoder Encoder, TaggerModel Tagger, ParserModel Parser)
{
    private static readonly Lazy<SyntaxModel> Read = new(() => Load(WordList.Open("syntax.model")));

    /// <summary>The shipped model, read on first use.</summary>
    public static SyntaxModel Shared => Read.Value;

    /// <summary>Starts reading the shipped model and the lists it goes with beside what the caller does next, unless that has been done.</summary>
    /// <remarks>Whoever needs them first waits for the rest, and is told where it fails.</remarks>
    public static void Prepare()
    {
        if (Read.IsValueCreated) return;
        _ = Task.Run(static () => Read.Value);
        _ = Task.Run(static () => Gazetteer.Of(string.Empty));
    }

    /// <summary>Reads a model that <c>ClaimTracker.Training</c> has made.</summary>
    public static SyntaxModel Load(Stream stream)
    {
        using var reader = new ModelReader(stream);
        var encoder = reader.Encoder();
        var tagger = TaggerModel.Read(reader, encoder.Width);
        var parser = ParserModel.Read(reader, encoder.Width);
        return new SyntaxModel(encoder, tagger with { FunctionWords = reader.Array<uint>() }, parser);
    }
}
