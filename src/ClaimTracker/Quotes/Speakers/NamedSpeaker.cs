using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Finds the names in the words of a speaker: those that are its head, not those that only tell of it.</summary>
internal sealed class NamedSpeaker(string text, IReadOnlyList<Name> names)
{
    private static readonly string[] Prepositions = [" of", " for", " from", " in", " at", " with", " on", " to", " by", " against", " about", " near", " between", " like", " including", " such as", " behind", " under", " backing", " supporting", " representing", " through", " via", " during", " after", " before"];

    /// <summary>How many characters may tell of a person before the name: "the former Olympic diver Ann Cole".</summary>
    private const int LongestDescription = 40;

    /// <summary>How many characters an honour behind a name may have, its comma included.</summary>
    private const int LongestPostNominal = 8;

    /// <summary>The name or names that the speaker's words hold as their head.</summary>
    public Voice? Find(TextSpan span)
    {
        var entities = new List<Entity>();
        for (var i = FirstNameAfter(span.Start); i < names.Count && names[i].Span.Start < span.End; i++)
        {
            var name = names[i];
            var after = text.AsSpan(name.Span.End, Math.Max(0, span.End - name.Span.End)).TrimStart();
            var genitive = after.Length > 1 && Characters.IsApostrophe(after[0]);

            // "Stern's office", "a Westmore poll", "a PWA spokesman": the name is not the head.
            if (genitive && after.Length > 3 && !(after.StartsWith("'s", StringComparison.Ordinal) && after.Length <= 3)) continue;
            if (after.Length > 1 && after[0] == '-' && char.IsLetter(after[1])) continue;
            if (after.Length > 0 && !genitive && !IsJoiner(after) && NextIsHead(after) && after is not ("newspaper" or "magazine" or "website") && !(IsVoiceOf(span) && PrepositionBefore(name, span))) continue;
            if (name.Entity.Kind == NameKind.Place && name.TitledSpan.Start > span.Start && PrepositionBefore(name, span)) continue;
            var isToldOf = PrepositionBefore(name, span) && !(i > 0 && names[i - 1].Span.End > name.TitledSpan.Start); // "Party for the People leader Ann Cole": the preposition belongs to the party
            if (isToldOf && entities.Count == 0)
            {
                // "a spokesman for SafeTracks" speaks for the body it names; "an aide to Smith" does not.
                if (IsVoiceOf(span) && name.Entity.Kind is NameKind.Organization or NameKind.Other) return new Voice(name.Entity.FullName, name.Entity, 0.7, ForBody: true);
                continue;
            }

            if (isToldOf || entities.Count == 0 && name.Entity.Kind != NameKind.Person && !IsVoiceOf(span) && IsToldOf(span, name) || entities is [{ Kind: NameKind.Person }, ..] && IsToldOf(span, name)) continue;
            if (!entities.Contains(name.Entity)) entities.Add(name.Entity);
        }

        if (entities.Count == 0) return null;
        if (entities.Count == 1) return new Voice(entities[0].FullName, entities[0], 1);
        if (text.AsSpan(span.Start, span.Length).Contains(" and ", StringComparison.Ordinal)) return new Voice(string.Join("; ", entities.Select(entity => entity.FullName)), null, 0.95);
        return new Voice(entities[^1].FullName, entities[^1], 0.8);
    }

    /// <summary>"Archbishop of Halden" is what somebody is, and his name stands beside it.</summary>
    public static bool IsOffice(Entity entity) => entity.FullName.Contains(" of ", StringComparison.Ordinal) && NameWords.IsTitle(entity.FullName[..entity.FullName.IndexOf(' ', StringComparison.Ordinal)]);

    private int FirstNameAfter(int offset)
    {
        int low = 0, high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsJoiner(ReadOnlySpan<char> after) => after[0] is ',' or '(' or '-' or '—' or '–' || after.StartsWith("and ", StringComparison.Ordinal) || after.StartsWith("of ", StringComparison.Ordinal) || after.StartsWith("for ", StringComparison.Ordinal) || after.StartsWith("in ", StringComparison.Ordinal) || after.StartsWith("from ", StringComparison.Ordinal) || after.StartsWith("with ", StringComparison.Ordinal);

    private static bool NextIsHead(ReadOnlySpan<char> after) => char.IsLower(after[0]);

    private bool PrepositionBefore(Name name, TextSpan span)
    {
        if (name.TitledSpan.Start <= span.Start) return false;
        var before = text.AsSpan(span.Start, name.TitledSpan.Start - span.Start).TrimEnd();
        if (before.EndsWith(" the", StringComparison.OrdinalIgnoreCase)) before = before[..^4].TrimEnd();
        foreach (var preposition in Prepositions)
            if (before.EndsWith(preposition, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>"Ann Cole from Vessa-based River Justice": a preposition somewhere before it, with no "and" behind that, says that the name only tells of another.</summary>
    private bool IsToldOf(TextSpan span, Name name)
    {
        var before = text.AsSpan(span.Start, Math.Max(0, name.TitledSpan.Start - span.Start));
        var and = before.LastIndexOf(" and ", StringComparison.Ordinal);
        if (and >= 0) before = before[(and + 1)..];
        foreach (var preposition in Prepositions)
            if (before.Contains(preposition + " ", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>"A former pupil, the diver Ann Cole, said": words in small letters before the name, and a comma behind it.</summary>
    private Entity? Described(int start, int next)
    {
        for (var i = next; i < Math.Min(names.Count, next + 3); i++)
        {
            var (name, end) = (names[i], names[i].Span.End);
            if (name.Span.Start - start > LongestDescription) return null;
            if (name.Entity.Kind != NameKind.Person) continue;
            return name.TitledSpan.Start > start && text.IndexOf(',', start, name.Span.Start - start) < 0 && end < text.Length && text[end] == ',' && (IsInSmallLetters(text[start..name.TitledSpan.Start]) || text.AsSpan(start).StartsWith("the ", StringComparison.Ordinal) || text.AsSpan(start).StartsWith("a ", StringComparison.Ordinal)) && !PrepositionBefore(name, TextSpan.FromBounds(start, end)) ? name.Entity : null;
        }

        return null;
    }

    /// <summary>"lung doctor ": words without a capital and without a preposition.</summary>
    private static bool IsInSmallLetters(string words)
    {
        foreach (var c in words)
            if (!char.IsLower(c) && c is not (' ' or '-'))
                return false;
        return !Array.Exists(Prepositions, preposition => words.Contains(preposition + " ", StringComparison.Ordinal));
    }

    private bool IsVoiceOf(TextSpan span)
    {
        return text.AsSpan(span.Start, span.Length).Contains("spokes", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"The council's director, Vera Stahl, said": the name stands in apposition behind the speaker.</summary>
    public Entity? Behind(TextSpan span)
    {
        var at = span.End;
        var head = text.AsSpan(span.Start, span.Length);
        if (IsOfAnother(head)) return null;
        head = head[(head.LastIndexOf(' ') + 1)..];
        if (text.AsSpan(at).StartsWith(" named ", StringComparison.Ordinal) && FirstNameAfter(at) is var called && called < names.Count && names[called].TitledSpan.Start == at + " named ".Length) return names[called].Entity; // "a clerk | named Ruth Abel"
        if (at + 2 >= text.Length || text[at] != ',' || text[at + 1] != ' ') return null;
        var i = FirstNameAfter(at);
        if (i >= names.Count) return null;
        if (names[i].Span.Start != at + 2 && names[i].TitledSpan.Start != at + 2) return Described(at + 2, i);
        if (names[i].Entity.Kind == NameKind.Person && !GoesOn(names[i].Span.End)) return names[i].Entity;

        // "The regional governor, Pavlo Harin, wrote", "A charity, Dry Feet, said": what speaks and a name between commas are one, whatever the name looks like.
        return names[i].Span.End < text.Length && text[names[i].Span.End] == ',' && SpeakerWords.IsSpeaker(head.ToString().ToLowerInvariant()) ? names[i].Entity : null;
    }

    /// <summary>"Lawyers for the driver, Ada Renn, said", "a spokesman for the minister, Ada Renn, said": several speak, or for somebody, and the name is whose.</summary>
    private static bool IsOfAnother(ReadOnlySpan<char> words)
    {
        var preposition = words.IndexOf(" for the ", StringComparison.Ordinal);
        if (preposition < 0) return false;
        var head = words[..preposition];
        head = head[(head.LastIndexOf(' ') + 1)..];
        var whose = words[(words.LastIndexOf(' ') + 1)..].ToString().ToLowerInvariant();
        if (!NameWords.IsTitle(whose) && !SpeakerWords.IsSpeaker(whose) || SpeakerWords.IsPlural(whose) || RoleLookup.IsBody(whose)) return false;
        return SpeakerWords.IsPlural(head.ToString().ToLowerInvariant()) || head.StartsWith("spokes", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"According to an official, Voss left": a clause of its own, no apposition.</summary>
    private bool GoesOn(int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ' || !char.IsLetter(text[end + 1])) return false;
        var behind = text.AsSpan(end + 1, Math.Min(LongestPostNominal, text.Length - end - 1));
        return behind.IndexOf(',') is var comma && (comma < 0 || !NameWords.IsPostNominal(behind[..comma].ToString())); // "Ann Cole KC,"
    }

    /// <summary>"The firm that built the ferries, Halden Marine, says": the name between commas right before the reporting words.</summary>
    public Entity? Before(TextSpan cue, TextSpan span)
    {
        if (text.AsSpan(cue.Start, cue.Length).EndsWith("ing", StringComparison.Ordinal) || IsOfAnother(text.AsSpan(span.Start, span.Length))) return null; // "Moss fired her clerk, Paul Voss, admitting that"
        var end = cue.Start;
        while (end > span.End && text[end - 1] == ' ') end--;
        if (end <= span.End || text[end - 1] != ',') return null;
        for (var i = FirstNameAfter(span.End); i < names.Count && names[i].Span.End < end; i++)
            if (names[i].Span.End == end - 1 && names[i].Entity.Kind is NameKind.Person or NameKind.Organization or NameKind.Other && text.AsSpan(span.End, Math.Max(0, names[i].TitledSpan.Start - span.End)) is var told && told.TrimEnd() is [.., ','] && !told.Contains(" by ", StringComparison.Ordinal)) return names[i].Entity; // not "the guild, in a note signed by its clerk, Ada Renn, said"
        return null;
    }
}
