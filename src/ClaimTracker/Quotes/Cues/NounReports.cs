using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>Finds reports whose cue is a noun: "her claim that taxes fell", "a promise by the mayor to build", "the allegation that".</summary>
internal static class NounReports
{
    /// <summary>How far behind the noun "that" may stand: "his claim in an interview on Monday that".</summary>
    private const int Reach = 9;

    /// <summary>Nouns whose infinitive says what is promised, threatened or refused.</summary>
    private static readonly FrozenSet<string> Infinitives =
        WordList.Rows("quotes-nouns.txt").Where(row => row.Length > 2 && row[2] == "to").SelectMany(row => new[] { row[0], row[1] }).ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<Report> Find(Passage p)
    {
        for (var i = 1; i < p.Count - 3; i++)
        {
            if (!p.IsFree(i) || !SpeakerWords.IsReportNoun(p.Lower(i)) || p.Tag(i) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || p.Tokens[i].IsCapitalized && p.Tag(i) == PartOfSpeech.ProperNoun || p.NameAt(i) >= 0) continue;
            if (Opening(p, i) is not { } opening || Clause(p, i, opening) is not { } clause) continue;
            var pieces = PassageReports.Cut(p, [clause]);
            if (pieces.Count == 0) continue;
            var speaker = Owner(p, i) ?? Maker(p, i, opening) ?? Giver(p, i);
            if (speaker is null && p.Lower(opening) != "that") continue;
            if (speaker is { } who && p.Lower(who.Last) is "my" or "our" or "your") continue;
            yield return new Report
            {
                Passage = p,
                Pieces = pieces,
                Cue = p.Tokens[i].Span,
                Speaker = speaker is { } owner ? p.SpanOf(owner.First, owner.Last) : null,
                Anonymous = speaker is null,
                Modality = p.Lower(i) is "denial" or "denials" or "refusal" or "refusals" ? Modality.Negated : Modality.Asserted,
                Confidence = speaker is null ? 0.4 : 0.6,
                Lemma = p.Lower(i),
            };
        }
    }

    /// <summary>The "that" or "to" that opens what the noun reports, directly behind it or behind a phrase.</summary>
    private static int? Opening(Passage p, int noun)
    {
        if (p.OpensMark(noun + 1)) return SpeakerWords.IsWording(p.Lower(noun)) && Giver(p, noun) is not null ? noun : null; // "she used the phrase “bakers first”"
        var next = p.Lower(noun + 1);
        if (p.OpensMark(noun + 2) && (Tells(next) || next is "for" or "of" or "about")) return noun + 1; // "her slogan was “Open it up”", "a call for “a full stop”"
        if (Tells(next) && p.Lower(noun + 2) == "that" && p.Tag(noun - 1) != PartOfSpeech.Determiner && Owner(p, noun) is not null) return noun + 2; // "her own estimate is that"
        if (next == "to" && p.Lower(noun) == "call" && ReportingVerbs.Find(p.Lower(noun + 2), p.Lower(noun + 3)) is not null) return null; // "a call to thank him"
        if (next == "that" || (next == "to" && Infinitives.Contains(p.Lower(noun)) && p.Penn(noun + 2) == PennTag.VB)) return noun + 1;
        if (p.Tag(noun + 1) != PartOfSpeech.Adposition && !SpeakerWords.IsAdverb(next) && next is not ("last" or "this" or "earlier" or "late")) return null;
        for (var i = noun + 2; i < Math.Min(p.Count, noun + Reach); i++)
        {
            if (!p.IsFree(i) || p.IsPunctuation(i) || p.IsFinite(i)) return null;
            if (p.Lower(i) == "to" && Infinitives.Contains(p.Lower(noun)) && p.Penn(i + 1) == PennTag.VB && IsTime(p, noun + 1, i - 1)) return i; // "its pledge last month to add"
            if (p.Lower(i) == "that" && p.Tag(i + 1) is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary)) return i;
        }

        return null;
    }

    /// <summary>"last month", "on Monday", "this week".</summary>
    private static bool IsTime(Passage p, int first, int last) =>
        (SpeakerWords.IsTime(p.Lower(last)) || SpeakerWords.IsDay(p.Lower(last)) || SpeakerWords.IsMonth(p.Lower(last))) && TimeBeforeVerb.Skip(p, last) == first - 1;

    /// <summary>The clause behind the opening word, as far as the tree says; "that" followed by a verb is a relative pronoun, and reports nothing.</summary>
    private static (int First, int Last)? Clause(Passage p, int noun, int opening)
    {
        if (p.OpensMark(opening + 1) && p.Lower(opening) != "that") return Marked(p, opening);
        var that = p.Lower(opening) == "that";
        if (that && p.IsFinite(p.IsComma(opening + 1) ? BehindAside(p, opening + 1) : opening + 1)) return null;
        var head = p.Head(opening);
        if (head <= opening) return null;
        var clause = p.Subtree(head);

        // Trees often take the clause for a relative one. It is one in "the claim that he made", where nothing follows a verb of making.
        if (p.Relation(head) == Relation.RelativeClause && clause.Last == head && IsMaking(p.Lower(head))) return null;
        if (that && IsMade(p, opening, head)) return null;
        if (that && p.Relation(head) == Relation.RelativeClause && p.Tag(clause.Last) == PartOfSpeech.Adposition) return null; // "an admission that her rivals seized on"
        if (!that && p.Relation(opening) != Relation.Mark) return null;
        if (clause.First < opening && !Tells(p.Lower(opening - 1)) || clause.Last - opening < 2) return null;
        var last = clause.Last;

        // "The claim that rents fell was false", "his threat to show the board what he could do was dropped": of two verbs in a row the second belongs to the claim itself.
        var closed = !that; // "her pledge to add boats | came late": an infinitive has no verb with a tense but in a clause of its own
        for (var i = opening + 1; i <= last; i++)
        {
            if (i >= opening + 3 && p.IsFinite(i) && (closed || p.Tag(i - 1) == PartOfSpeech.Verb || p.Penn(i - 1) == PennTag.VB)) last = i - 1;
            closed &= p.IsFree(i) && p.Tag(i) != PartOfSpeech.Subordinator && p.Penn(i) is not (PennTag.WDT or PennTag.WP or PennTag.WRB) && p.Lower(i) != "that";
        }

        if (that && !p.HasFinite(p.LogicalStart(noun), noun)) last = Math.Min(last, BeforeOwnVerb(p, opening, last));
        for (var i = opening + 2; i < last; i++)
            if (p.IsFree(i) && p.IsComma(i) && ReportingVerbs.IsGerund(p.Lower(i + 1), p.Lower(i + 2)))
                last = i - 1; // "repeated the claim that she left, | calling her lazy"
        if (p.OpensMark(opening + 1) && p.Text[p.Marks[p.MarkAt(opening + 1)].Inner.End - 1] is ',' or '.' or '?' or '!') last = p.MarkEnd(opening + 1); // "his remark that “she hates us,” refusing to explain"
        while (last > opening && p.IsFree(last) && p.IsPunctuation(last)) last--;
        return (that ? opening + 1 : opening, last);
    }

    /// <summary>"a promise that she made in May", "the declaration that their hosts had been promising since May": the noun is the object of a verb that makes or gives it, and that has no other.</summary>
    private static bool IsMade(Passage p, int opening, int verb)
    {
        if (NounPhrase.StartingAt(p, opening + 1) is not { } subject || subject.Last >= verb || !p.IsFree(verb)) return false;
        if (p.Lower(verb + 1) == "as" && subject.Last + 1 == verb) return true; // "remarks that traders read as a nudge"
        if (!Contexts.Is(p.Lower(verb), Role.Issue) || p.Penn(verb) == PennTag.VBN && Contexts.Is(p.Lower(verb - 1), Role.Be)) return false; // not "assurances that they were being heard"
        return p.Tag(verb + 1) == PartOfSpeech.Adposition || p.IsPunctuation(verb + 1) || SpeakerWords.IsDay(p.Lower(verb + 1)) || p.Lower(verb + 1) is "last" or "this";
    }

    /// <summary>"Her claim that rents have fallen since May | is false": where the noun opens the sentence, a second verb that nothing joins or subordinates is its own. The last token before it.</summary>
    private static int BeforeOwnVerb(Passage p, int opening, int last)
    {
        var owed = 1;
        for (var i = opening + 1; i <= last; i++)
        {
            if (p.Lower(i) == "since" && i + 1 < p.Count && p.Tokens[i + 1].Kind == TokenKind.Number) continue;
            if (!p.IsFree(i) || p.IsComma(i) || p.Tag(i) is PartOfSpeech.Subordinator or PartOfSpeech.Conjunction || p.Penn(i) is PennTag.WDT or PennTag.WP or PennTag.WRB || p.Lower(i) == "that") return last;
            if (p.IsFinite(i) && owed-- == 0) return i - 1;
        }

        return last;
    }

    /// <summary>"a plea that, at first, | went unheard": behind the aside; the comma itself where none closes it.</summary>
    private static int BehindAside(Passage p, int comma)
    {
        for (var i = comma + 1; i < Math.Min(p.Count, comma + Reach) && p.IsFree(i) && !p.IsFinite(i); i++)
            if (p.IsComma(i))
                return i + 1;
        return comma;
    }

    private static bool Tells(string word) => word is "is" or "was" or "are" or "were";

    /// <summary>Marked words behind "is" or "of", where they are long enough to be somebody's: "his promise of “peace”" names a thing.</summary>
    private static (int First, int Last)? Marked(Passage p, int opening)
    {
        var end = p.MarkEnd(opening + 1);
        return end - opening > (SpeakerWords.IsWording(p.Lower(opening)) ? 2 : 4) ? (opening + 1, end) : null;
    }

    /// <summary>Whose words a phrase with a noun that reports names: "her advice to the young", "the mayor's answer".</summary>
    public static (int First, int Last)? OwnerIn(Passage p, (int First, int Last) phrase)
    {
        for (var i = phrase.First + 1; i <= phrase.Last; i++)
            if (SpeakerWords.IsAnswer(p.Lower(i)))
                return Owner(p, i);
        return null;
    }

    /// <summary>"her", "the mayor's".</summary>
    private static (int First, int Last)? Owner(Passage p, int noun)
    {
        for (var i = noun - 1; i >= 0 && noun - i < 6 && p.IsFree(i); i--)
        {
            if (p.Lower(i) is "his" or "her" or "their" or "its" or "my" or "our" or "your") return (i, i);
            if (p.Lower(i) is "'s" or "'" && p.Tag(i) == PartOfSpeech.Particle) return NounPhrase.EndingAt(p, i - 1);
            if (p.IsComma(i))
            {
                if (p.Tag(i - 1) != PartOfSpeech.Adjective) return null;
                continue; // "her bold, public promise"
            }

            if (p.Tag(i) is not (PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.Numeral or PartOfSpeech.Adverb) && p.Penn(i) != PennTag.VBN && !p.IsGlued(i)) return null; // "his often-repeated vow"
        }

        return null;
    }

    /// <summary>"The mayor made a promise to": who gives it.</summary>
    private static (int First, int Last)? Giver(Passage p, int noun)
    {
        var verb = p.Head(noun);
        if (verb < 0 || p.Relation(noun) != Relation.Object || !IsMaking(p.Lower(verb))) return null;
        var subject = p.SubjectOf(verb);
        return subject >= 0 && subject < verb && p.IsFree(subject) ? p.PhraseAt(subject) : null;
    }

    private static bool IsMaking(string verb) => Contexts.Is(verb, Role.Give);

    /// <summary>"by the mayor", "from police" between the noun and what it reports.</summary>
    private static (int First, int Last)? Maker(Passage p, int noun, int opening)
    {
        for (var i = noun + 1; i < opening; i++)
            if (p.Lower(i) is "by" or "from" or "of" && NounPhrase.StartingAt(p, i + 1, wide: false) is { } maker && NounPhrase.CanSpeak(p, maker))
                return maker;
        return null;
    }
}
