using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes;

/// <summary>Looks back through an article for whom a pronoun means.</summary>
internal sealed class Antecedents(IReadOnlyList<Passage> passages, IReadOnlyList<Name> names)
{
    /// <summary>How many passages back a pronoun reaches.</summary>
    private const int Reach = 8;

    private readonly List<(int At, Entity Entity)> _spoke = [];

    /// <summary>Notes that somebody spoke, by name or pronoun: who speaks is who the next "he" means.</summary>
    public void Spoke(Entity entity, int at) => _spoke.Add((at, entity));

    /// <summary>The first person whom the article names.</summary>
    public Entity? FirstPerson()
    {
        foreach (var name in names)
            if (name.Entity.Kind == NameKind.Person)
                return name.Entity;
        return null;
    }

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
            if (Subject(passages[i], offset, entity => Fits(entity, gender), report) is { } subject) return subject;
        }

        if (last is not null && (Fits(last, gender) || IsSurname(last))) return last;
        var ahead = passages[Math.Min(passage + 1, passages.Count - 1)].Span.End;
        foreach (var name in names)
            if (Fits(name.Entity, gender) && (name.Span.Start < offset || (name.Entity.Gender == gender && name.Span.Start < ahead)))
                return name.Entity;

        // A surname that nothing tells from a place or a thing still is the one who speaks where nobody else is named.
        return Subject(passages[passage > 0 ? passage - 1 : 0], offset, IsSurname, report);
    }

    private static bool IsSurname(Entity entity) => entity.Kind == NameKind.Other && !entity.FullName.Contains(' ', StringComparison.Ordinal);

    /// <summary>What "it" means: the body that was the subject last.</summary>
    public Entity? Organization(int passage, int offset, Report report)
    {
        for (var i = passage; i >= 0 && passage - i < 4; i--)
            if (Subject(passages[i], offset, entity => entity.Kind is NameKind.Organization or NameKind.Other, report) is { } subject)
                return subject;
        return null;
    }

    /// <summary>Who speaks in a paragraph of marked speech alone, after a sentence that only sets it up: "Reyes was blunt."</summary>
    public Entity? SetUp(int passage, int offset)
    {
        for (var i = passage - 1; i >= 0 && passage - i <= 2; i--)
            if (Subject(passages[i], offset, entity => entity.Kind == NameKind.Person, null) is { } subject)
                return subject;
        return null;
    }

    private Entity? SpokeIn(Passage passage, int offset, Gender gender)
    {
        for (var i = _spoke.Count - 1; i >= 0 && _spoke[i].At >= passage.Span.Start; i--)
            if (_spoke[i].At < offset && _spoke[i].At < passage.Span.End && Fits(_spoke[i].Entity, gender))
                return _spoke[i].Entity;
        return null;
    }

    private static bool Fits(Entity entity, Gender gender) => entity.Kind == NameKind.Person && (entity.Gender == gender || entity.Gender == Gender.None);

    /// <summary>The first name of a passage outside marks that fits, subjects before those that stand behind a preposition or in the genitive.</summary>
    private static Entity? Subject(Passage p, int offset, Func<Entity, bool> fits, Report? report)
    {
        Entity? second = null;
        for (var i = 0; i < p.Count && p.Tokens[i].Span.Start < offset; i++)
        {
            var name = p.NameAt(i);
            if (name < 0 || p.NameAt(i - 1) == name) continue;
            if (!p.IsFree(i) && p.NameAt(i) >= 0 && p.MarkAt(i) >= 0) continue;
            var entity = p.Names[name].Entity;
            if (!fits(entity)) continue;
            if (report is not null && report.Pieces.Any(piece => piece.Span.Contains(p.Tokens[i].Span.Start)) && report.Kind == QuoteKind.Direct) continue;
            var end = i;
            while (p.NameAt(end + 1) == name) end++;
            var before = i - 1;
            while (before >= 0 && p.Tokens[before].Span.Start >= p.Names[name].TitledSpan.Start) before--;
            // "For Ann Cole, Voss was a legend. She said": whose view it is stands first, though not as the subject.
            if (p.Lower(before) == "for" && before == p.SentenceStart(i) && p.IsComma(end + 1)) return entity;
            if (p.Lower(end + 1) is "'s" or "'" || p.Tag(before) == PartOfSpeech.Adposition) second ??= entity;
            else return entity;
        }

        return second;
    }
}
