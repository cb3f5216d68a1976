using ClaimTracker.Articles;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Gives each report the full name of its speaker: by name, by title or role, by pronoun, or from the quote it goes on from.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>How many sentences at the top may describe somebody whom a later one names.</summary>
    private const int LeadSentences = 4;

    private readonly Article _article;
    private readonly NamedSpeaker _named;
    private readonly IReadOnlyList<Name> _names;
    private readonly IReadOnlyList<Passage> _passages;
    private readonly Dictionary<Passage, int> _index = [];
    private readonly Antecedents _antecedents;
    private readonly UnnamedPeople _unnamed;
    private readonly RoleLookup _roles;
    private readonly Misspellings _misspellings;
    private (string Name, int At)? _unnamedBody;
    private readonly Dictionary<string, Entity> _byName = new(StringComparer.Ordinal);

    public SpeakerResolver(Article article, IReadOnlyList<Passage> passages, IReadOnlyList<Name> names)
    {
        _article = article;
        _passages = passages;
        _names = names;
        _named = new NamedSpeaker(article.Text, names);
        for (var i = 0; i < passages.Count; i++) _index[passages[i]] = i;
        _antecedents = new Antecedents(passages, names);
        _unnamed = new UnnamedPeople(passages);
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
        var byCue = reports.OrderBy(report => report.Cue?.Start ?? report.Extent.Start).ToList();
        foreach (var report in byCue)
        {
            var voice = Voice(report, last, resolved);
            resolved[report] = voice;
            if (!report.Nested && !report.Anonymous) last = voice;
            if (report.Speaker is not null && voice.Entity is { } entity) _antecedents.Spoke(entity, report.Speaker.Value.Start);
            else if (report.Speaker is { } unnamed && voice.Name is { } description && report.Lemma != "ask") _unnamed.Spoke(description, unnamed.Start);
        }

        NameDescribed(byCue, resolved);
        foreach (var report in reports)
        {
            var voice = resolved[report];
            quotes.Add(new Quote
            {
                Id = "q" + (++order).ToString(System.Globalization.CultureInfo.InvariantCulture),
                Kind = report.Kind,
                Content = [.. report.Pieces.Select(piece => piece.Span)],
                Cue = report.Cue,
                Speaker = report.Speaker,
                SpeakerName = voice.Name ?? SpeakerDescription.OfPronoun(report.Speaker?.Slice(_article.Text)),
                Addressee = report.Addressee,
                Via = report.Carrier,
                Modality = report.Modality,
                Nested = report.Nested,
                Post = report.Post,
                Confidence = Math.Clamp(Calibration.Of(report.Kind, report.Confidence) * voice.Confidence, 0, 1),
            });
        }

        return quotes;
    }

    /// <summary>Gives those whom the article describes first and names below their names.</summary>
    private void NameDescribed(List<Report> byCue, Dictionary<Report, Voice> resolved)
    {
        var order = byCue.ConvertAll(report => (Report: report, Voice: resolved[report]));
        var below = new NamedBelow(_article.Text, _passages, _names);
        for (var i = 0; i < order.Count; i++)
        {
            if (below.Find(order, i) is not { } person) continue;
            var described = order[i].Voice.Name;
            foreach (var (report, voice) in order)
                if (voice.Entity is null && voice.Name == described) resolved[report] = voice with { Name = person.FullName, Entity = person, Confidence = Math.Min(voice.Confidence, 0.7) };
        }
    }

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
        var named = _named.Find(span);
        if (named?.Entity is { } office && (office.Kind != NameKind.Person || NamedSpeaker.IsOffice(office)) && report.Cue is { } verb && (_named.Before(verb, span) ?? (office.Kind == NameKind.Person ? _named.Behind(span) : null)) is { Kind: NameKind.Person } holder) return new Voice(holder.FullName, holder, 0.9); // "Minister for Ports and Quays, Jan Moss, said"
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
                return It(report, span);
            case "they" or "their" or "them":
                return last is { Name: { } joint } && (joint.Contains("; ", StringComparison.Ordinal) || last.ForBody) ? last with { Confidence = 0.7 } : new Voice(null, null, 0.7); // "A spokesman for the council said … They added"
            case "both" or "the two" or "the pair" or "the couple" or "the duo" when last is { Name: { } two } && two.Split("; ").Length == 2:
            case "the three" or "the trio" when last is { Name: { } three } && three.Split("; ").Length == 3:
                return last with { Confidence = 0.7 };
            case "who" or "i" or "we" or "you" or "me" or "us":
                return new Voice(null, null, 0.6);
        }

        if (Owned(report, span, word) is { } owned) return owned;
        if (_named.Behind(span) is { } after) return new Voice(after.FullName, after, 0.85);
        if (report.Cue is { } cue && _named.Before(cue, span) is { } apposed) return new Voice(apposed.FullName, apposed, 0.8);
        if (_roles.Find(word, span.Start) is { } role) return new Voice(role.FullName, role, 0.75);
        if (SpeakerWords.PointsBack(word) && (_roles.Aged(word, span.Start) ?? _antecedents.Mentioned(_index[report.Passage], span.Start, report)) is { } meantHere) return new Voice(meantHere.FullName, meantHere, 0.6);
        if (_index[report.Passage] < LeadSentences && _roles.NamedLater(word, span.Start) is { } later) return new Voice(later.FullName, later, 0.6);
        var described = SpeakerDescription.Of(report.Passage, span);
        if (word[(word.LastIndexOf(' ') + 1)..] is var head && (RoleLookup.IsBody(head) || SpeakerWords.IsDocument(head))) _unnamedBody = (described, span.Start);
        return new Voice(described, null, 0.95);
    }

    /// <summary>Somebody whom the page itself names: the article's own entity of that name, if it has one.</summary>
    private Voice Known(string name, double confidence) => new(name, _byName.GetValueOrDefault(name), confidence);

    /// <summary>"its annual report" is the report of the body that "it" means.</summary>
    private Voice? Owned(Report report, TextSpan span, string words)
    {
        if (!words.StartsWith("its ", StringComparison.Ordinal) || words.Length > SpeakerDescription.Longest || !SpeakerWords.IsDocument(words[(words.LastIndexOf(' ') + 1)..])) return null;
        return _antecedents.Organization(_index[report.Passage], span.Start, report) is { Entity: var body } ? new Voice(body.FullName + words[3..], null, 0.7) : null;
    }

    /// <summary>"It said": the body that was named or described last. "The defence ministry denied it. It said": the ministry.</summary>
    private Voice It(Report report, TextSpan span)
    {
        if (SubjectBefore(report.Passage, span) is { } subject) return subject;
        var named = _antecedents.Organization(_index[report.Passage], span.Start, report);
        if (_unnamedBody is { } body && (body.At > (named?.Span.Start ?? -1) || body.At >= report.Passage.Span.Start && named is not null && !_antecedents.IsSubject(_index[report.Passage], named))) return new Voice(body.Name, null, 0.6);
        return named is { Entity: var entity } ? new Voice(entity.FullName, entity, 0.8) : new Voice(null, null, 0.5);
    }

    /// <summary>"The firm was fined by Ofwat. It said": the body that is the subject of the sentence before, by its name or as the article describes it.</summary>
    private Voice? SubjectBefore(Passage p, TextSpan it)
    {
        var at = p.TokenAt(it.Start);
        var end = p.SentenceStart(at);
        if (at > end + 1) return null;
        if (end == 0 && _index[p] is var index && index > 0 && _passages[index - 1].Block == p.Block) (p, end) = (_passages[index - 1], _passages[index - 1].Count);
        if (end == 0 || Subjects.Main(p, end - 1) is not { } subject || !p.IsFinite(p.BehindAdverbs(subject.Last + 1)) && !p.IsComma(subject.Last + 1)) return null;
        var span = p.SpanOf(subject.First, subject.Last);
        if (_named.Find(span) is { Entity: { Kind: NameKind.Organization or NameKind.Other } } body) return body with { Confidence = 0.8 };
        var words = span.Slice(_article.Text).ToLowerInvariant();
        if (!words.StartsWith("the ", StringComparison.Ordinal) || !RoleLookup.IsBody(p.Lower(subject.Last))) return null;
        return _roles.Find(words, span.Start) is { } meant ? new Voice(meant.FullName, meant, 0.7) : new Voice(SpeakerDescription.Of(p, span), null, 0.6);
    }

    private Voice Pronoun(Report report, TextSpan span, Gender gender, Voice? last)
    {
        if (_unnamed.Before(_index[report.Passage], span.Start, gender) is { } description) return new Voice(description, null, 0.7);
        var entity = _antecedents.Person(_index[report.Passage], span.Start, gender, report, last?.Entity);
        return entity is null ? new Voice(null, null, 0.5) : new Voice(entity.FullName, entity, 0.92);
    }
}
