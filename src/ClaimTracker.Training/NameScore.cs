using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Training;

/// <summary>
/// How well names are found in raw text. A name found is right where a marked name of its kind has its head in it, title included, and
/// holds the name without its title whole; each counts once.
/// </summary>
internal static class NameScore
{
    private static readonly NameKind[] Kinds = [NameKind.Person, NameKind.Place, NameKind.Organization];

    public static void Print(string name, IReadOnlyList<GoldSentence> gold, TextWriter log, TextWriter? errors)
    {
        var right = new int[5];
        var found = new int[5];
        var wanted = new int[5];
        foreach (var document in gold.GroupBy(s => s.Document))
        {
            GoldSentence[] sentences = [.. document];
            var rebuilt = RebuiltArticle.Of(sentences);
            var marked = new List<(TextSpan Phrase, TextSpan Head, NameKind Kind)>();
            for (var i = 0; i < sentences.Length; i++)
                foreach (var n in sentences[i].Names)
                    marked.Add((rebuilt.Tokens[i][n.First].Cover(rebuilt.Tokens[i][n.Last]), rebuilt.Tokens[i][n.Head], n.Kind));
            var names = new NameFinder().Find(rebuilt.Article, new SentenceSplitter().Split(rebuilt.Article));
            var taken = new HashSet<int>();
            foreach (var (_, _, kind) in marked) wanted[(int)kind]++;
            foreach (var n in names)
            {
                var kind = n.Entity.Kind;
                found[(int)kind]++;
                var hit = marked.FindIndex(m => m.Kind == kind && n.TitledSpan.Contains(m.Head.Start) && m.Phrase.Contains(n.Span.Start) && n.Span.End <= m.Phrase.End && !taken.Contains(marked.IndexOf(m)));
                if (hit >= 0 && taken.Add(hit)) right[(int)kind]++;
                else if (Array.IndexOf(Kinds, kind) >= 0) errors?.WriteLine($"+ {kind,-12} {Show(rebuilt.Article.Text, n.Span)}");
            }

            for (var i = 0; i < marked.Count; i++)
                if (!taken.Contains(i))
                    errors?.WriteLine($"- {marked[i].Kind,-12} {Show(rebuilt.Article.Text, marked[i].Phrase)}");
        }

        foreach (var kind in Kinds)
            log.WriteLine($"{name,-10} {kind,-12} P {100.0 * right[(int)kind] / found[(int)kind]:F1} R {100.0 * right[(int)kind] / wanted[(int)kind]:F1} F1 {200.0 * right[(int)kind] / (found[(int)kind] + wanted[(int)kind]):F1} ({wanted[(int)kind]})");
    }

    private static string Show(string text, TextSpan span)
    {
        int from = Math.Max(0, span.Start - 30), to = Math.Min(text.Length, span.End + 30);
        return (text[from..span.Start] + "⟦" + span.Slice(text) + "⟧" + text[span.End..to]).Replace('\n', '¶');
    }
}
