using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Sources;

/// <summary>A phrase that says where facts come from: "data, obtained from the agency by the Courier", "a report by the council".</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Span">The noun: "data", "report".</param>
/// <param name="Origin">Who the material is from; null where only the material itself is named.</param>
/// <param name="Carrier">Who obtained it and passed it on.</param>
/// <param name="Noun">The material with its modifiers as written: "annual survey".</param>
/// <param name="IsMade">True where the origin made the material: "a survey by the council" is the council's own, "data obtained from it" is not its work.</param>
internal sealed record SourcePhrase(int Sentence, TextSpan Span, Name? Origin, Name? Carrier, string Noun, bool IsMade);

/// <summary>Finds <see cref="SourcePhrase"/>s: a noun of material, a participle of origin, and the names around it.</summary>
internal static class SourcePhrases
{
    /// <summary>How many tokens after the noun the origin may stand.</summary>
    private const int Reach = 14;

    /// <summary>How many words may stand between the owner and the noun: "the council's new annual survey".</summary>
    private const int MostModifiers = 8;

    private static readonly FrozenSet<string> Participles = WordList.Read("origin-participles.txt");

    /// <summary>The phrases in text order.</summary>
    public static IReadOnlyList<SourcePhrase> Find(IReadOnlyList<Sentence> sentences, IReadOnlyList<Name> names)
    {
        var phrases = new List<SourcePhrase>();
        var next = 0;
        foreach (var sentence in sentences)
        {
            while (next < names.Count && names[next].Span.Start < sentence.Span.Start) next++;
            for (var i = 0; i < sentence.Tokens.Length; i++)
                if (MaterialNouns.Contains(sentence.Lower(i)) && !MaterialNouns.Contains(sentence.Lower(i + 1)) && !(sentence.Tokens[i].IsCapitalized && NameAt(sentence, i, names, next) is { Entity.Kind: NameKind.Person }) && At(sentence, i, names, next) is { } phrase)
                    phrases.Add(phrase);
        }

        return phrases;
    }

    /// <summary>Outlets that passed something on without being quoted: "as the Courier reported", "first reported by the Courier".</summary>
    public static IEnumerable<Name> Reporters(IReadOnlyList<Sentence> sentences, IReadOnlyList<Name> names)
    {
        var sentence = 0;
        foreach (var name in names)
        {
            if (name.Entity.Kind is NameKind.Person or NameKind.Place) continue;
            while (sentence < sentences.Count - 1 && sentences[sentence].Span.End <= name.Span.Start) sentence++;
            var s = sentences[sentence];
            var (first, last) = (s.TokenAt(name.Span.Start), s.TokenAt(name.Span.End - 1));
            var before = s.Lower(first - 1) == "the" ? first - 2 : first - 1;
            var after = s.Lower(last + 1) is "first" or "has" or "previously" ? last + 2 : last + 1;
            if ((s.Lower(before) == "as" && s.Lower(after) is "reported" or "reports" or "revealed") || (s.Lower(before) == "by" && s.Lower(before - 1) == "reported")) yield return name;
        }
    }

    /// <summary>"new federal data shows", "the figures show": material that speaks for itself where nobody is named for it; null where none does.</summary>
    public static TextSpan? Shown(Sentence sentence)
    {
        for (var i = 0; i + 1 < sentence.Tokens.Length; i++)
        {
            if (!MaterialNouns.Contains(sentence.Lower(i)) || sentence.Lower(i + 1) is not ("show" or "shows" or "showed" or "suggest" or "suggests" or "suggested" or "indicate" or "indicates" or "indicated")) continue;
            var first = i;
            while (first > 0 && i - first < MostModifiers && sentence.Tags[first - 1] is PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.ProperNoun) first--;
            return sentence.SpanOf(first, i);
        }

        return null;
    }

    private static SourcePhrase? At(Sentence sentence, int noun, IReadOnlyList<Name> names, int next)
    {
        Name? origin = null, carrier = null;
        var (obtained, made) = (false, false);
        for (var i = noun + 1; i < Math.Min(noun + Reach, sentence.Tokens.Length); i++)
        {
            var word = sentence.Lower(i);
            if (Participles.Contains(word))
            {
                // "data the Courier obtained from the agency"
                if (carrier is null && i - noun < 6 && sentence.Lower(noun + 1) is "the" or "that" && NameEnding(sentence, i - 1, names, next) is { } obtainer) carrier = obtainer;
                obtained = true;
                continue;
            }

            // "a study published in the Journal": the study comes through the journal.
            if (word == "in" && sentence.Lower(i - 1) == "published" && carrier is null && NameAt(sentence, sentence.Lower(i + 1) == "the" ? i + 2 : i + 1, names, next) is { } journal)
            {
                carrier = journal;
                continue;
            }

            if (word is not ("from" or "by")) continue;
            if (!obtained && i != noun + 1 && !(word == "by" && sentence.Lower(noun + 1) == "of")) break; // "a survey of 1,200 residents by Cale Research"
            var at = sentence.Lower(i + 1) is "the" or "a" ? i + 2 : i + 1;
            if (NameAt(sentence, at, names, next) is not { } name || sentence.Lower(sentence.TokenAt(name.Span.End - 1) + 1) is "'s" or "'") continue; // "a report from Norland's auditor" is not Norland's
            if (word == "from") origin ??= name;
            else if (carrier is null && origin is null && IsMaker(sentence, noun, i)) (origin, made) = (name, true);
            else carrier ??= name;
        }

        // "the council's annual survey", "council figures"
        var first = noun;
        while (first > 0 && noun - first < MostModifiers && sentence.Tags[first - 1] is PartOfSpeech.Adjective or PartOfSpeech.Noun && NameEnding(sentence, first - 1, names, next) is null) first--;
        if (origin is null && first > 1 && sentence.Lower(first - 1) == "'s" && NameEnding(sentence, first - 2, names, next) is { } owner) (origin, made) = (owner, true);
        if (origin is null && first > 0 && NameEnding(sentence, first - 1, names, next) is { Entity.Kind: NameKind.Organization } attribute) (origin, made) = (attribute, true);
        if (origin is null && carrier is null && Filer(sentence, first, noun, names, next) is { } filer) (origin, made) = (filer, true);
        if (origin is null && carrier is null && !IsCited(sentence, first)) return null;
        return new SourcePhrase(sentence.Index, sentence.Tokens[noun].Span, origin, carrier, sentence.LowerText(first, noun), made);
    }

    /// <summary>"X said in a filing", "In its annual report, X said": who speaks in it made it.</summary>
    private static Name? Filer(Sentence sentence, int first, int noun, IReadOnlyList<Name> names, int next)
    {
        if (first < 2 || sentence.Lower(first - 1) is not ("a" or "an" or "its") || sentence.Lower(first - 2) != "in") return null;
        var verb = first - 3;
        if (verb > 0 && Quotes.Cues.ReportingVerbs.IsPlainReport(sentence.Lower(verb))) return NameEnding(sentence, verb - 1, names, next) is { Entity.Kind: not NameKind.Person } before ? before : null;
        if (verb >= 0 || sentence.Lower(noun + 1) != ",") return null;
        return NameAt(sentence, sentence.Lower(noun + 2) == "the" ? noun + 3 : noun + 2, names, next) is { Entity.Kind: not NameKind.Person } behind ? behind : null;
    }

    /// <summary>"said in a stock exchange filing", "wrote in its report": the noun; null where none follows at an offset.</summary>
    public static string? MaterialBehind(string text, int offset)
    {
        foreach (var opening in (ReadOnlySpan<string>)[" in a ", " in an ", " in its "])
        {
            if (!text.AsSpan(offset).StartsWith(opening, StringComparison.Ordinal)) continue;
            var at = offset + opening.Length;
            for (var word = 0; word < MostModifiers / 2; word++)
            {
                var end = at;
                while (end < text.Length && char.IsLetter(text[end])) end++;
                if (MaterialNouns.Contains(text[at..end])) return text[at..end];
                if (end >= text.Length || text[end] != ' ') return null;
                at = end + 1;
            }
        }

        return null;
    }

    /// <summary>"…, citing census estimates": material that is only cited.</summary>
    private static bool IsCited(Sentence sentence, int first) => sentence.Lower(first - 1) == "citing" || (sentence.Lower(first - 2) == "citing" && sentence.Lower(first - 1) is "the" or "a" or "an" or "its" or "their" or "his" or "her");

    /// <summary>"a report by X" and "figures published by X" are X's own; "data obtained by X" is not.</summary>
    private static bool IsMaker(Sentence sentence, int noun, int by)
    {
        for (var i = noun + 1; i < by; i++)
            if (sentence.Lower(i) is "obtained" or "seen" or "reviewed" or "viewed" or "acquired" or "analyzed" or "analysed" or "examined")
                return false;
        return true;
    }

    private static Name? NameAt(Sentence sentence, int token, IReadOnlyList<Name> names, int next)
    {
        if (token >= sentence.Tokens.Length) return null;
        var start = sentence.Tokens[token].Span.Start;
        var i = FirstEndingAfter(names, next, start);
        return i < names.Count && names[i].TitledSpan.Contains(start) ? names[i] : null;
    }

    private static Name? NameEnding(Sentence sentence, int token, IReadOnlyList<Name> names, int next)
    {
        if (token < 0) return null;
        var end = sentence.Tokens[token].Span.End;
        var i = FirstEndingAfter(names, next, end - 1);
        return i < names.Count && names[i].Span.End == end ? names[i] : null;
    }

    private static int FirstEndingAfter(IReadOnlyList<Name> names, int from, int offset)
    {
        int low = from, high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
