using System.Diagnostics;
using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>Prints how good, how big and how fast the models are.</summary>
internal sealed class ModelScore(string folder, string[] sets, TextWriter log)
{
    private readonly List<GoldSentence>[] _gold = [.. sets.Select(set => Treebank.Read(folder, set))];

    /// <param name="taggerBytes">A tagger's file.</param>
    /// <param name="parserBytes">A parser's file, where there is one.</param>
    /// <param name="all">The test sets and the speed too; else the development sets alone.</param>
    public void Print(byte[] taggerBytes, byte[]? parserBytes, bool all)
    {
        var clock = Stopwatch.StartNew();
        var tagger = new Tagger(TaggerModel.Load(new MemoryStream(taggerBytes)));
        log.WriteLine($"tagger {taggerBytes.Length / 1024} KB, loads in {clock.ElapsedMilliseconds} ms");
        clock.Restart();
        var parser = parserBytes is null ? null : new Parser(ParserModel.Load(new MemoryStream(parserBytes)));
        if (parser is not null) log.WriteLine($"parser {parserBytes!.Length / 1024} KB, loads in {clock.ElapsedMilliseconds} ms");
        for (var i = 0; i < sets.Length; i++)
        {
            if (!all && !sets[i].EndsWith("-dev", StringComparison.Ordinal)) continue;
            if (parser is null || all) TaggerScore.Print(sets[i], tagger, _gold[i], log);
            if (parser is not null) ParserScore.Print(sets[i], tagger, parser, _gold[i], log);
        }

        for (var i = 0; all && i < sets.Length; i++)
        {
            if (!sets[i].EndsWith("-dev", StringComparison.Ordinal)) continue;
            log.WriteLine($"speed on {sets[i]}, {_gold[i].Average(s => s.Tokens.Length):F0} tokens a sentence:");
            Speed.Print(tagger, parser, _gold[i], log);
        }
    }
}
