using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes;

/// <summary>Gives each report the full name of its speaker: by name, by title or role, by pronoun, or from the quote it goes on from.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>Longer words are a clause, not a name for somebody.</summary>
    private const int LongestDescription = 60;

    private readonly Article _article;
    private readonly IReadOnlyList<Passage> _passages;
    private readonly IReadOnlyList<Name> _names;
    private readonly Dictionary<Passage, int> _index = [];
    private readonly Antecedents _antecedents;
    private readonly RoleLookup _roles;
    private readonly Misspellings _misspellings;
    private readonly Dictionary<string, Entity> _byName = new(StringComparer.Ordinal);

    public SpeakerResolver(Article article, IReadOnlyList<Passage> passages, IReadOnlyList<Name> names)
    {
        _article = article;
        _passages = passages;
        _names = names;
        for (var i = 0; i < passages.Count; i++) _index[passages[i]] = i;
        _antecedents = new Antecedents(passages, names);
        _roles = new RoleLookup(passages, names);
        _misspellings = new Misspellings(names);
        foreach (var name in names) _byName.TryAdd(name.Entity.FullName, name.Entity);
    }

    public IReadOnlyList<Quote> Resolve(List<Report> reports)
    {
        var quotes = new List<Quote>(reports.Count);
        var resolved = new Dictionary<Report, Voice>(ReferenceEqualityComparer.Instance);
        Voice? last = null;
        var order = 0;
        foreach (var report in reports.OrderBy(report => report.Cue?.Start ?? report.Extent.Start))
        {
            var voice = Voice(report, last, resolved);
            resolved[report] = voice;
            if (!report.Nested && !report.Anonymous) last = voice;
            if (report.Speaker is not null && voice.Entity is { } entity) _antecedents.Spoke(entity, report.Speaker.Value.Start);
        }

        foreach (var report in reports)
        {
            var voice = resolved[report];
            quotes.Add(new Quote
            {
                Id = "q" + (++order).ToString(System.Globalization.CultureInfo.InvariantCulture),
                Kind = report.Kind,
                Content = Ordered(report.Pieces),
                Cue = report.Cue,
                Speaker = report.Speaker,
                SpeakerName = voice.Name ?? Unnamed(report.Speaker),
                Addressee = report.Addressee,
                Via = report.Carrier,
                Modality = report.Modality,
                Nested = report.Nested,
                Confidence = Math.Clamp(Calibration.Of(report.Kind, report.Confidence) * voice.Confidence, 0, 1),
            });
        }

        return quotes;
    }

    /// <summary>The pieces in text order; where marks cross each other so that two overlap, the first is kept.</summary>
    private static TextSpan[] Ordered(IReadOnlyList<Piece> pieces)
    {
        var spans = new List<TextSpan>(pieces.Count);
        foreach (var span in pieces.Select(piece => piece.Span).Order())
            if (spans.Count == 0 || span.Start >= spans[^1].End)
                spans.Add(span);
        return [.. spans];
    }

    /// <summary>A speaker whom the article never names is described, so that a reader can tell "nobody is named" from "nobody speaks".</summary>
    private string? Unnamed(TextSpan? speaker) => speaker?.Slice(_article.Text).ToLowerInvariant() switch
    {
        null => null,
        "he" or "him" or "his" => "unnamed man",
        "she" or "her" or "hers" => "unnamed woman",
        "they" or "them" or "their" or "we" or "us" => "unnamed people",
        "it" or "its" => "unnamed body",
        _ => "unnamed speaker",
    };

    private Voice Voice(Report report, Voice? last, Dictionary<Report, Voice> resolved)
    {
        if (report.Speaker is not { } span)
        {
            if (report.Anonymous) return new Voice(null, null, 1);
            if (report.Poster is { } poster) return Known(poster, 0.95);
            if (report.Inherits is { } from && resolved.TryGetValue(from, out var same)) return same with { Confidence = same.Confidence * 0.9 };
            if (report.Inherits is { Speaker: { } later } ahead) return Spoken(ahead, later, last) with { Confidence = 0.8 };
            if (report.Inherits is not null && last is not null) return last with { Confidence = 0.7 };
            return _antecedents.SetUp(_index[report.Passage], report.Extent.Start) is { } entity ? new Voice(entity.FullName, entity, 0.7) : new Voice(null, null, 0.4);
        }

        return Spoken(report, span, last);
    }

    private Voice Spoken(Report report, TextSpan span, Voice? last)
    {
        var text = span.Slice(_article.Text);
        if (report.Poster is { } poster) return Known(poster, 1);
        if (report.ByAuthor) return _article.Authors is [var author] ? Known(author, 0.9) : new Voice(null, null, 0.7);
        var turn = report.Cue is { Length: 1 } && report.Verbatim ? SpeakerWords.Asks(text.ToLowerInvariant()) : null;
        if (turn == true) return new Voice(null, null, 0.8);
        if (turn == false) return _antecedents.FirstPerson() is { } guest ? new Voice(guest.FullName, guest, 0.7) : new Voice(null, null, 0.6);
        var named = Named(report.Passage, span);
        if ((named is null || named.Entity?.FullName == text) && _misspellings.Find(text) is { } meant) return new Voice(meant.FullName, meant, 0.7);
        if (named is not null) return named;
        var word = text.ToLowerInvariant();
        switch (word)
        {
            case "he" or "him" or "his":
                return Pronoun(report, span, Gender.Male, last);
            case "she" or "her" or "hers":
                return Pronoun(report, span, Gender.Female, last);
            case "it" or "its":
                return _antecedents.Organization(_index[report.Passage], span.Start, report) is { } body ? new Voice(body.FullName, body, 0.8) : new Voice(null, null, 0.5);
            case "they" or "their" or "them":
                return last is { Name: { } joint } && joint.Contains("; ", StringComparison.Ordinal) ? new Voice(joint, null, 0.7) : new Voice(null, null, 0.7);
            case "who" or "i" or "we" or "you" or "me" or "us":
                return new Voice(null, null, 0.6);
        }

        if (Owned(report, span, word) is { } owned) return owned;
        if (AppositionName(span) is { } after) return new Voice(after.FullName, after, 0.85);
        if (_roles.Find(word, span.Start) is { } role) return new Voice(role.FullName, role, 0.75);
        return new Voice(Description(Bare(report.Passage, span)), null, 0.95);
    }

    /// <summary>Somebody whom the page itself names: the article's own entity of that name, if it has one.</summary>
    private Voice Known(string name, double confidence) => new(name, _byName.GetValueOrDefault(name), confidence);

    /// <summary>"its annual report" is the report of the body that "it" means.</summary>
    private Voice? Owned(Report report, TextSpan span, string words)
    {
        if (!words.StartsWith("its ", StringComparison.Ordinal) || words.Length > LongestDescription || !SpeakerWords.IsDocument(words[(words.LastIndexOf(' ') + 1)..])) return null;
        return _antecedents.Organization(_index[report.Passage], span.Start, report) is { } body ? new Voice(body.FullName + words[3..], null, 0.7) : null;
    }

    private Voice Pronoun(Report report, TextSpan span, Gender gender, Voice? last)
    {
        var entity = _antecedents.Person(_index[report.Passage], span.Start, gender, report, last?.Entity);
        return entity is null ? new Voice(null, null, 0.5) : new Voice(entity.FullName, entity, 0.92);
    }

    /// <summary>The name or names that the speaker's words hold as their head.</summary>
    private Voice? Named(Passage p, TextSpan span)
    {
        var entities = new List<Entity>();
        for (var i = FirstNameAfter(span.Start); i < _names.Count && _names[i].Span.Start < span.End; i++)
        {
            var name = _names[i];
            var after = _article.Text.AsSpan(name.Span.End, Math.Max(0, span.End - name.Span.End)).TrimStart();
            var genitive = after.Length > 1 && Characters.IsApostrophe(after[0]);

            // "Stern's office", "a Westmore poll", "a PWA spokesman": the name is not the head.
            if (genitive && after.Length > 3 && !(after.StartsWith("'s", StringComparison.Ordinal) && after.Length <= 3)) continue;
            if (after.Length > 1 && after[0] == '-' && char.IsLetter(after[1])) continue;
            if (after.Length > 0 && !genitive && !IsJoiner(after) && NextIsHead(after) && !(IsVoiceOf(span) && PrepositionBefore(name, span))) continue;
            if (name.Entity.Kind == NameKind.Place && name.TitledSpan.Start > span.Start && PrepositionBefore(name, span)) continue;
            if (PrepositionBefore(name, span) && entities.Count == 0)
            {
                // "a spokesman for SafeTracks" speaks for the body it names; "an aide to Smith" does not.
                if (IsVoiceOf(span) && name.Entity.Kind is NameKind.Organization or NameKind.Other) return new Voice(name.Entity.FullName, name.Entity, 0.7);
                continue;
            }

            if (PrepositionBefore(name, span)) continue;
            if (!entities.Contains(name.Entity)) entities.Add(name.Entity);
        }

        if (entities.Count == 0) return null;
        if (entities.Count == 1) return new Voice(entities[0].FullName, entities[0], 1);
        if (_article.Text.AsSpan(span.Start, span.Length).Contains(" and ", StringComparison.Ordinal)) return new Voice(string.Join("; ", entities.Select(entity => entity.FullName)), null, 0.95);
        return new Voice(entities[^1].FullName, entities[^1], 0.8);
    }

    private int FirstNameAfter(int offset)
    {
        int low = 0, high = _names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_names[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsJoiner(ReadOnlySpan<char> after) => after[0] is ',' or '(' or '-' or '—' or '–' || after.StartsWith("and ", StringComparison.Ordinal) || after.StartsWith("of ", StringComparison.Ordinal) || after.StartsWith("for ", StringComparison.Ordinal) || after.StartsWith("in ", StringComparison.Ordinal) || after.StartsWith("from ", StringComparison.Ordinal) || after.StartsWith("with ", StringComparison.Ordinal);

    private static bool NextIsHead(ReadOnlySpan<char> after) => char.IsLower(after[0]);

    private bool PrepositionBefore(Name name, TextSpan span)
    {
        if (name.TitledSpan.Start <= span.Start) return false;
        var before = _article.Text.AsSpan(span.Start, name.TitledSpan.Start - span.Start).TrimEnd();
        if (before.EndsWith(" the", StringComparison.OrdinalIgnoreCase)) before = before[..^4].TrimEnd();
        foreach (var preposition in (ReadOnlySpan<string>)[" of", " for", " from", " in", " at", " with", " on", " to", " by", " against", " about", " near"])
            if (before.EndsWith(preposition, StringComparison.Ordinal))
                return true;
        return false;
    }

    private bool IsVoiceOf(TextSpan span)
    {
        var text = _article.Text.AsSpan(span.Start, span.Length);
        return text.Contains("spokes", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"The council's director, Vera Stahl, said": the name stands in apposition behind the speaker.</summary>
    private Entity? AppositionName(TextSpan span)
    {
        var at = span.End;
        if (at + 2 >= _article.Text.Length || _article.Text[at] != ',' || _article.Text[at + 1] != ' ') return null;
        var i = FirstNameAfter(at);
        return i < _names.Count && _names[i].Span.Start == at + 2 && _names[i].Entity.Kind == NameKind.Person ? _names[i].Entity : null;
    }

    /// <summary>The words before a participle that tells more and names nobody: "a posting | made on Friday", but "figures released to the Courier".</summary>
    private string Bare(Passage p, TextSpan span)
    {
        var first = p.TokenAt(span.Start);
        for (var i = first + 1; i < p.Count && p.Tokens[i].Span.End <= span.End; i++)
            if (p.Penn(i) is PennTag.VBN or PennTag.VBG && p.Relation(i) == Relation.NominalClause && p.Tag(i - 1) == PartOfSpeech.Noun)
            {
                for (var rest = i; rest < p.Count && p.Tokens[rest].Span.End <= span.End; rest++)
                    if (p.NameAt(rest) >= 0)
                        return span.Slice(_article.Text);
                return TextSpan.FromBounds(span.Start, p.Tokens[i - 1].Span.End).Slice(_article.Text);
            }

        return span.Slice(_article.Text);
    }

    /// <summary>What to call a speaker whom no name names: "senior official", "internet posting"; a phrase that is all capitals behind its article is a name after all.</summary>
    private static string? Description(string text)
    {
        text = Shortened(text);
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an ", "his ", "her ", "its ", "their "])
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text[article.Length..];
                return article is "the " && IsProper(rest) ? rest : rest.ToLowerInvariant();
            }

        return text.ToLowerInvariant();
    }

    /// <summary>A long phrase by its beginning, up to a preposition or participle: "figures released to the Herald".</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= LongestDescription) return text;
        var cut = 0;
        foreach (var joint in (ReadOnlySpan<string>)[" under ", " in ", " on ", " at ", " for ", " to ", " by ", " from ", " with ", " of ", " that ", " who ", " which ", ", "])
        {
            var at = text.LastIndexOf(joint, LongestDescription, StringComparison.Ordinal);
            if (at > cut) cut = at;
        }

        return cut > 0 ? text[..cut] : text[..LongestDescription].TrimEnd();
    }

    private static bool IsProper(string words)
    {
        var start = true;
        foreach (var c in words)
        {
            if (start && !char.IsUpper(c)) return false;
            start = c == ' ';
        }

        return words.Length > 0;
    }
}

/// <summary>Who speaks.</summary>
/// <param name="Name">Full name, description, or null.</param>
/// <param name="Entity">The one entity it is, where it is one.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal sealed record Voice(string? Name, Entity? Entity, double Confidence);
