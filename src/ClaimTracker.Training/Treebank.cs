using System.IO.Compression;
using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>One sentence of a treebank.</summary>
internal sealed record GoldSentence(string Document, string Text, bool StartsParagraph, Token[] Tokens, bool[] SpaceAfter, GoldTag[] Tags, int[] Heads, Relation[] Relations, GoldName[] Names)
{
    /// <summary>The kind of name that each token is part of; null where the treebank marks no names.</summary>
    public NameLabel[]? NameLabels { get; init; }
}

/// <summary>The two tags of one token.</summary>
internal readonly record struct GoldTag(PartOfSpeech Part, PennTag Penn);

/// <summary>Reads gzipped CoNLL-U.</summary>
internal static class Treebank
{
    /// <summary>
    /// The genres of GUM whose texts are CC BY (or free): only these train. Its biographies and travel guides are CC BY-SA 3.0 and
    /// are measured on alone.
    /// </summary>
    private static readonly string[] OpenGenres = ["academic", "court", "interview", "news", "speech", "textbook", "vlog"];

    /// <summary>All sentences that may train a model.</summary>
    public static List<GoldSentence> ReadTraining(string folder) =>
        [.. DistantNames.Mark(Read(folder, "ewt-train")), .. Read(folder, "gum-train").Where(s => Array.Exists(OpenGenres, genre => s.Document.StartsWith("GUM_" + genre + "_", StringComparison.Ordinal)))];

    public static List<GoldSentence> Read(string folder, string name)
    {
        var sentences = new List<GoldSentence>();
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, name + ".conllu.gz")), CompressionMode.Decompress));
        var pool = new Tokenizer.Pool();
        var rows = new List<string[]>();
        var glued = new HashSet<int>();
        string document = "", text = "";
        var paragraph = true;
        while (true)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrEmpty(line))
            {
                if (rows.Count > 0)
                {
                    sentences.Add(Sentence(document, text, paragraph, rows, glued, pool));
                    paragraph = false;
                }

                rows.Clear();
                glued.Clear();
                if (line is null) return sentences;
                continue;
            }

            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal)) (document, paragraph) = (line[14..], true);
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) paragraph = true;
            else if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line[9..];
            if (line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns[0].Contains('-', StringComparison.Ordinal))
            {
                // "2-3 don't" holds tokens 2 and 3 without a space between them.
                var range = columns[0].Split('-');
                for (var i = int.Parse(range[0]); i < int.Parse(range[1]); i++) glued.Add(i);
                if (columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) glued.Add(int.Parse(range[1]));
            }
            else if (!columns[0].Contains('.', StringComparison.Ordinal))
            {
                rows.Add(columns);
                if (columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) glued.Add(rows.Count);
            }
        }
    }

    private static GoldSentence Sentence(string document, string text, bool paragraph, List<string[]> rows, HashSet<int> glued, Tokenizer.Pool pool)
    {
        var tokens = new Token[rows.Count];
        var spaces = new bool[rows.Count];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var (written, lower) = pool.Get(rows[i][1]);
            tokens[i] = new Token(new TextSpan(at, written.Length), written, lower, TokenKind.None);
            spaces[i] = !glued.Contains(i + 1);
            at += written.Length + (spaces[i] ? 1 : 0);
        }

        GoldTag[] tags = [.. rows.Select(r => new GoldTag(TagNames.Part(r[3]), TagNames.Penn(r[4])))];
        int[] heads = [.. rows.Select(r => int.Parse(r[6]) - 1)];
        var labels = new NameLabel[tokens.Length];
        var names = GoldName.Read(rows, tags, heads, labels);
        return new GoldSentence(document, text, paragraph, tokens, spaces, tags, heads, [.. rows.Select(r => RelationNames.Of(r[7]))], names)
        {
            NameLabels = document.StartsWith("GUM_", StringComparison.Ordinal) ? labels : null,
        };
    }
}
