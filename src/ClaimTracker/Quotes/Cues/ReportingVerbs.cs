using System.Collections.Frozen;

namespace ClaimTracker.Quotes.Cues;

/// <summary>The ways a verb takes what is reported; see the header of <c>quotes-verbs.txt</c>.</summary>
[Flags]
internal enum Frames
{
    None = 0,
    Clause = 1 << 0,
    That = 1 << 1,
    Whether = 1 << 2,
    To = 1 << 3,
    Object = 1 << 4,
    ObjectTo = 1 << 5,
    ObjectOf = 1 << 6,
    ObjectWith = 1 << 7,
    Gerund = 1 << 8,
    As = 1 << 9,
    Name = 1 << 10,
    Addressee = 1 << 11,
    Invert = 1 << 12,
    Direct = 1 << 13,
    Document = 1 << 14,
    Weak = 1 << 15,
    Thought = 1 << 16,
    Negated = 1 << 17,
    Question = 1 << 18,
    Predicted = 1 << 19,
    ObjectAt = 1 << 20,
    ObjectThat = 1 << 21,
    Strict = 1 << 22,
    Tag = 1 << 23,
    Outlook = 1 << 24,
}

/// <summary>The forms of a verb that look alike are kept together: "called" is past and participle.</summary>
[Flags]
internal enum VerbForms
{
    None = 0,
    Base = 1 << 0,
    Third = 1 << 1,
    Past = 1 << 2,
    Participle = 1 << 3,
    Ing = 1 << 4,
}

/// <summary>One form of a reporting verb.</summary>
internal sealed record ReportingVerb(string Lemma, IReadOnlyList<string> Particles, VerbForms Forms, Frames Frames, IReadOnlyList<string> Prepositions)
{
    /// <summary>True for a verb that does nothing but report: not "expects", "believes", "shows", "reads".</summary>
    public bool OnlyReports => !Has(Frames.Weak | Frames.Thought | Frames.Predicted) && !(Has(Frames.Document) && !Has(Frames.Clause));

    public bool Has(Frames frames) => (Frames & frames) != 0;

    public bool Is(VerbForms forms) => (Forms & forms) != 0;
}

/// <summary>The reporting verbs, by form.</summary>
internal static class ReportingVerbs
{
    private static readonly FrozenDictionary<string, ReportingVerb[]> ByForm = Read();

    private static readonly FrozenSet<string> Plain =
        ByForm.Where(pair => pair.Value.Any(verb => verb.Particles.Count == 0 && verb.Has(Frames.Invert) && verb.Is(VerbForms.Past | VerbForms.Third))).Select(pair => pair.Key).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlainLookup = Plain.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verb with this form; where a particle follows that makes another verb of it ("pointed out"), that one.</summary>
    /// <param name="form">The verb in lower case.</param>
    /// <param name="next">The word behind it.</param>
    /// <param name="third">The word behind that, where particles of two words are looked for too: "made it clear".</param>
    public static ReportingVerb? Find(string form, string next, string third = "")
    {
        if (!ByForm.TryGetValue(form, out var verbs)) return null;
        ReportingVerb? bare = null;
        foreach (var verb in verbs)
        {
            if (verb.Particles.Count == 0) bare = verb;
            else if (verb.Particles[0] == next && (verb.Particles.Count == 1 || verb.Particles[1] == third)) return verb;
        }

        return bare;
    }

    /// <summary>True for "said", "asks" and the like: forms that report by themselves after a quote.</summary>
    public static bool IsPlainReport(ReadOnlySpan<char> word) => PlainLookup.Contains(word);

    /// <summary>True for "went on", "pointed out" and the like.</summary>
    public static bool IsPlainReport(string word, string particle) => Find(word, particle) is { Particles.Count: > 0 } verb && verb.Has(Frames.Invert) && verb.Is(VerbForms.Past | VerbForms.Third);

    /// <summary>True for "saying", "announcing" and the like.</summary>
    public static bool IsGerund(string form, string next) => Find(form, next) is { } verb && verb.Is(VerbForms.Ing);

    private static FrozenDictionary<string, ReportingVerb[]> Read()
    {
        var verbs = new Dictionary<string, List<ReportingVerb>>(StringComparer.Ordinal);
        foreach (var row in WordList.Rows("quotes-verbs.txt"))
        {
            var words = row[0].Split(' ');
            var forms = VerbForms.None;
            foreach (var form in row[1].Split(' ')) forms |= Enum.Parse<VerbForms>(form, ignoreCase: true);
            var frames = Frames.None;
            var prepositions = new List<string>();
            foreach (var frame in row[3].Split(' '))
                if (Enum.TryParse<Frames>(frame, ignoreCase: true, out var known)) frames |= known;
                else prepositions.Add(frame);
            if (!verbs.TryGetValue(words[0], out var list)) verbs.Add(words[0], list = []);
            list.Add(new ReportingVerb(row[2].Split(' ')[0], words[1..], forms, frames, prepositions));
        }

        return verbs.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
