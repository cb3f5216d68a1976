using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Looks back through an article for whom a pronoun means.</summary>
internal sealed class Antecedents(IReadOnlyList<Passage> passages, IReadOnlyList<Name> names)
{
    /// <summary>How many passages back a pronoun reaches.</summary>
    private const int Reach = 8;

    /// <summary>How many names and speakers of one passage are looked at: a sentence with more is a list.</summary>
    private const int MostInPassage = 60;

    private readonly List<(int At, Entity Entity)> _spoke = [];
    private readonly Dictionary<Gender, (Name? Possible, Name? Sure)> _first = new()
    {
        [Gender.Male] = First(names, Gender.Male),
        [Gender.Female] = First(names, Gender.Female),
    };

    /// <summary>Notes that somebody spoke, by name or pronoun: who speaks is who the next "he" means.</summary>
    public void Spoke(Entity entity, int at) => _spoke.Add((at, entity));

    /// <summary>The first person whom the article names.</summary>
    public Entity? FirstPerson() => FirstNamed?.Entity;

    private Name? FirstNamed { get; } = names.FirstOrDefault(name => name.Entity.Kind == NameKind.Person);

    /// <summary>The first name in the article that may be of a gender, and the first that is.</summary>
    private static (Name? Possible, Name? Sure) First(IReadOnlyList<Name> names, Gender gender) =>
        (names.FirstOrDefault(name => Fits(name.Entity, gender)), names.FirstOrDefault(name => Fits(name.Entity, gender) && name.Entity.Gender == gender));

    /// <summary>Whom "he" or "she" means.</summary>
    /// <param name="passage">Position of the passage it stands in.</param>
    /// <param name="offset">Where it stands.</param>
    /// <param name="gender">Its gender.</param>
    /// <param name="report">The report it speaks in; names inside its content do not count.</param>
    /// <param name="last">Who spoke last.</param>
    public Entity? Person(int passage, int offset, Gender gender, Report report, Entity? last)
    {
        for (var i = passage; i >= 0 && passage - i < Reach; i--)
        {
            if (SpokeIn(passages[i], offset, gender) is { } speaker) return speaker;

            // A word that may be somebody's or some firm's name waits for one that is a person's beyond doubt: "Orvane executive Tom Holt has doubts. … he said".
            if (Subject(passages[i], offset, entity => Fits(entity, gender) && (entity.Gender != Gender.None || entity.FullName.Contains(' ', StringComparison.Ordinal)), report) is { } somebody) return somebody.Entity;
            if (Subject(passages[i], offset, entity => Fits(entity, gender), report) is { } subject) return subject.Entity;
        }

        if (last is not null && (Fits(last, gender) || IsSurname(last))) return last;
        var ahead = passages[Math.Min(passage + 1, passages.Count - 1)].Span.End;
        var (possible, sure) = _first[gender];
        if (possible is not null && possible.Span.Start < offset) return possible.Entity;
        if (sure is not null && sure.Span.Start < ahead) return sure.Entity;

        // A surname that nothing tells from a place or a thing still is the one who speaks where nobody else is named.
        return Subject(passages[passage > 0 ? passage - 1 : 0], offset, IsSurname, report)?.Entity;
    }

    private static bool IsSurname(Entity entity) => entity.Kind == NameKind.Other && !entity.FullName.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whom "the striker" or "the 34-year-old" means: the person who spoke or was named just before.</summary>
    public Entity? Mentioned(int passage, int offset, Report report)
    {
        for (var i = passage; i >= 0 && passage - i < 3; i--)
        {
            if (_spoke.Count > 0 && _spoke[^1] is var last && last.At < offset && last.At >= passages[i].Span.Start && last.Entity.Kind == NameKind.Person) return last.Entity;
            if (Subject(passages[i], offset, entity => entity.Kind == NameKind.Person, report) is { } subject) return subject.Entity;
        }

        return null;
    }

    /// <summary>What "it" means: the body that was the subject last.</summary>
    public Name? Organization(int passage, int offset, Report report)
    {
        for (var i = passage; i >= 0 && passage - i < 4; i--)
            if (Subject(passages[i], offset, entity => entity.Kind is NameKind.Organization or NameKind.Other, report) is { } subject)
                return subject;
        return null;
    }

    /// <summary>False for a name behind a preposition: in "A memo seen by the Gazette warns of it. It says" the memo does.</summary>
    public bool IsSubject(int passage, Name name)
    {
        var p = passages[passage];
        if (name.Span.Start < p.Span.Start) return true;
        var before = p.TokenAt(name.TitledSpan.Start) - 1;
        if (p.Tag(before) == PartOfSpeech.Determiner) before--;
        return p.Tag(before) != PartOfSpeech.Adposition;
    }

    /// <summary>Who speaks in a paragraph of marked speech alone, after a sentence that only sets it up: "Reyes was blunt."</summary>
    public Entity? SetUp(int passage, int offset)
    {
        for (var i = passage - 1; i >= 0 && passage - i <= 2; i--)
            if (Subject(passages[i], offset, entity => entity.Kind == NameKind.Person, null) is { } subject)
                return subject.Entity;
        return null;
    }

    /// <summary>"The clerk said it was late. But Holt laughed. “At last.”": a sentence about somebody by name hands over to him.</summary>
    public static bool IntroducesPerson(Passage p)
    {
        for (var i = p.LogicalStart(0); i < p.Count && p.IsFree(i); i++)
            if (p.IsFinite(i))
            {
                var subject = p.SubjectOf(i);
                var name = subject < 0 ? -1 : Math.Max(p.NameAt(subject), p.NameAt(subject + 1)); // "Ms Cole" hangs on "Ms"
                return name >= 0 && p.Names[name].Entity.Kind == NameKind.Person;
            }

        return false;
    }

    private Entity? SpokeIn(Passage passage, int offset, Gender gender)
    {
        for (var i = _spoke.Count - 1; i >= Math.Max(0, _spoke.Count - MostInPassage) && _spoke[i].At >= passage.Span.Start; i--)
            if (_spoke[i].At < offset && _spoke[i].At < passage.Span.End && (Fits(_spoke[i].Entity, gender) || i == _spoke.Count - 1 && IsUnknown(_spoke[i].Entity)))
                return _spoke[i].Entity;
        return null;
    }

    /// <summary>"Drel Cobs said it was late. It helps, he added": two words that may name anything name a person where "he" or "she" has just spoken by them.</summary>
    private static bool IsUnknown(Entity entity) => entity.Kind == NameKind.Other && entity.FullName.Count(c => c == ' ') == 1;

    private static bool Fits(Entity entity, Gender gender) => entity.Kind == NameKind.Person && (entity.Gender == gender || entity.Gender == Gender.None);

    /// <summary>The first name of a passage outside marks that fits, subjects before those that stand behind a preposition or in the genitive.</summary>
    private static Name? Subject(Passage p, int offset, Func<Entity, bool> fits, Report? report)
    {
        Name? second = null;
        for (var name = p.FirstName; name < Math.Min(p.Names.Count, p.FirstName + MostInPassage) && p.Names[name].Span.Start < Math.Min(offset, p.Span.End); name++)
        {
            var i = p.TokenAt(p.Names[name].Span.Start);
            if (!p.IsFree(i) || i < p.TextFirst) continue; // "HALDEN, Aug 7 (Wire) - Orbis raised its forecast": what the dateline names acts in nothing
            var entity = p.Names[name].Entity;
            if (!fits(entity) || report?.Addressee is { } hearer && hearer.Contains(p.Names[name].Span)) continue; // "speaking to Renn, the striker said"
            if (report is not null && report.Kind == QuoteKind.Direct && report.Holds(p.Tokens[i].Span)) continue;
            var end = i;
            while (p.NameAt(end + 1) == name) end++;
            if (entity.Kind == NameKind.Other && p.IsFree(end + 1) && p.Tag(end + 1) is PartOfSpeech.Noun) continue; // "the Arlish envoy", "Flight director Holt"
            if (name + 1 < p.Names.Count && end + 1 < p.Count && p.Names[name + 1].TitledSpan.Start <= p.Tokens[end + 1].Span.Start && p.Names[name + 1].Span.Start > p.Tokens[end + 1].Span.Start) continue; // "Ferry operator QuayLink"
            var before = i - 1;
            while (before >= 0 && p.Tokens[before].Span.Start >= p.Names[name].TitledSpan.Start) before--;
            // "For Ann Cole, Voss was a legend. She said": whose view it is stands first, though not as the subject.
            if (p.Lower(before) == "for" && before == p.SentenceStart(i) && p.IsComma(end + 1)) return p.Names[name];
            if (p.Lower(end + 1) is "'s" or "'" || p.Tag(before) == PartOfSpeech.Adposition) second ??= p.Names[name];
            else return p.Names[name];
        }

        return second;
    }
}
