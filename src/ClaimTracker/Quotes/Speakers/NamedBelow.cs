using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>
/// Finds the name of whom an article first only describes: "The port's chief engineer said the wall would hold. … “It is sound,” Ada Renn said".
/// Who is brought in by the bare name was brought in before by the description, or the reader would not know who speaks.
/// </summary>
internal sealed class NamedBelow(string text, IReadOnlyList<Passage> passages, IReadOnlyList<Name> names)
{
    /// <summary>How many sentences at the top may describe somebody whom a later one names.</summary>
    private const int LeadSentences = 8;

    /// <summary>How many characters may lie between the description and the name: three paragraphs.</summary>
    private const int NamedSoon = 900;

    private static readonly FrozenSet<string> Nameless = WordList.Read("nameless-people.txt");

    private Dictionary<Entity, int>? _first;

    /// <summary>The person whom the reports behind one name, where the speaker of that one is described and not named; null where nobody is meant for sure.</summary>
    /// <param name="order">All reports in order of their cues, with who speaks.</param>
    /// <param name="at">Which of them describes its speaker.</param>
    public Entity? Find(IReadOnlyList<(Report Report, Voice Voice)> order, int at)
    {
        var (report, voice) = order[at];
        if (report.Speaker is not { } speaker || voice.Entity is not null || !IsDescription(report.Passage, speaker)) return null;
        var gender = GenderOf(report.Passage, speaker);
        for (var next = at + 1; next < order.Count; next++)
        {
            if (order[next].Report is not { Speaker: { } name } later || order[next].Voice is not { Entity: { Kind: NameKind.Person } person }) continue;
            if (name.Start - speaker.End > NamedSoon) return null;
            if (FirstMention(person) is not { } mention || mention.Span.Start < speaker.Start) continue;
            if (later.Passage == report.Passage) return null; // "A boy asked for a song and Ada Renn said"
            if (!mention.Span.Overlaps(name) || !IsBare(later.Passage, mention)) return null; // somebody else, whom the article brings in by name and trade
            return gender == Gender.None || person.Gender == Gender.None || person.Gender == gender ? person : null;
        }

        return null;
    }

    /// <summary>"his chief of staff", "the boss of Halden Mills", "a man who spent 13 years in prison": one person, by trade or kin; not "a spokesman", "an official".</summary>
    private bool IsDescription(Passage p, TextSpan speaker)
    {
        var (first, last) = (p.TokenAt(speaker.Start), p.TokenAt(speaker.End - 1));
        if (passages.Count > LeadSentences && p.Span.Start > passages[LeadSentences].Span.Start) return false;
        var head = p.Lower(NounPhrase.HeadOf(p, (first, last)));
        if (!(SpeakerWords.IsSpeaker(head) || NameWords.IsTitle(head)) || SpeakerWords.IsPlural(head) || RoleLookup.IsBody(head) || head.StartsWith("spokes", StringComparison.Ordinal) || Nameless.Contains(head)) return false;
        if (!IsIndefinite(p, speaker)) return p.Lower(first) is "the" or "his" or "her" or "its" or "their" || text.AsSpan(speaker.Start, speaker.Length).IndexOfAny('\'', '’') >= 0;
        return p.Span.Start == passages[FirstOfText()].Span.Start && p.Lower(first) is "a" or "an";
    }

    private static bool IsIndefinite(Passage p, TextSpan speaker) => p.Lower(p.TokenAt(speaker.Start)) is "a" or "an" or "one" or "another";

    /// <summary>The first passage that is no headline.</summary>
    private int FirstOfText()
    {
        var i = 0;
        while (i + 1 < passages.Count && text[passages[i].Span.End - 1] is not ('.' or '!' or '?' or '”' or '"' or '’')) i++;
        return i;
    }

    private static Gender GenderOf(Passage p, TextSpan speaker)
    {
        for (var i = p.TokenAt(speaker.Start); i <= p.TokenAt(speaker.End - 1); i++)
            if (SpeakerWords.GenderOf(p.Lower(i)) is var told && told != Gender.None) return told;
        return Gender.None;
    }

    private Name? FirstMention(Entity person)
    {
        if (_first is null)
        {
            _first = [];
            for (var i = 0; i < names.Count; i++) _first.TryAdd(names[i].Entity, i);
        }

        return _first.TryGetValue(person, out var at) ? names[at] : null;
    }

    /// <summary>"Ada Renn said", "Mr Renn, who also sits on the board, said": nothing tells who that is.</summary>
    private static bool IsBare(Passage p, Name name)
    {
        if (!name.Entity.FullName.Contains(' ', StringComparison.Ordinal)) return false;
        var (first, last) = (p.TokenAt(name.TitledSpan.Start), p.TokenAt(name.Span.End - 1));
        for (var i = first; p.Tokens[i].Span.Start < name.Span.Start; i++)
            if (!NameWords.IsHonorific(p.Lower(i))) return false;
        if (first > 0 && p.IsFree(first - 1) && p.Tag(first - 1) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Adposition) return false;
        if (p.IsComma(last + 1)) return p.Lower(last + 2) == "who" && p.Lower(last + 3) == "also";
        return p.Lower(last + 1) is not ("(" or "of" or "from" or "at" or "with" or "-" or "—" or "–" or "and");
    }
}
