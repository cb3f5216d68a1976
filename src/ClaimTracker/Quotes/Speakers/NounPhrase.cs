using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Finds the noun phrase that ends or starts at a token: the speaker before "said" or after it.</summary>
internal static class NounPhrase
{
    private static readonly FrozenSet<string> Unchanging = WordList.Read("unchanging-verbs.txt");

    /// <summary>Longest phrase looked at, in tokens, so that work stays linear.</summary>
    private const int Longest = 30;

    /// <summary>How many words may say what somebody does between the name of an employer and their own.</summary>
    private const int LongestTitle = 3;

    /// <summary>The phrase whose last token is <paramref name="last"/>; null where none ends there.</summary>
    public static (int First, int Last)? EndingAt(Passage p, int last)
    {
        var first = CoreStart(p, last);
        if (first < 0) return null;
        for (var steps = 0; steps < 4 && last - first < Longest; steps++)
        {
            var before = first - 1;

            // "a spokesman for the union", "officials in Boston": the head stands before the preposition.
            if (IsPhrasePreposition(p.Lower(before)) && p.IsFree(before) && CoreStart(p, before - 1) is var head and >= 0 && !IsTime(p, before - 1)) first = head;
            else if (p.Lower(before) == "and" && p.IsFree(before) && CoreStart(p, before - 1) is var other and >= 0 && Joins(p, other, first)) first = other;
            else break;
        }

        return (first, last);
    }

    /// <summary>The phrase whose first token is <paramref name="first"/>; null where none starts there.</summary>
    /// <param name="p">The passage.</param>
    /// <param name="first">Where it starts.</param>
    /// <param name="wide">True to take "of", "for", "from" phrases along.</param>
    public static (int First, int Last)? StartingAt(Passage p, int first, bool wide = true)
    {
        var last = CoreEnd(p, first);
        if (last < 0) return null;
        for (var steps = 0; steps < 3 && last - first < Longest; steps++)
        {
            if (wide && p.Lower(last + 1) is "of" or "for" or "from" && CoreEnd(p, last + 2) is var tail and >= 0) last = tail;
            else if (p.Lower(last + 1) == "and" && p.NameAt(last) >= 0 && p.NameAt(last + 2) >= 0 && CoreEnd(p, last + 2) is var other and >= 0) last = other;
            else break;
        }

        return (first, last);
    }

    /// <summary>The phrase up to the verb that the tree takes for a noun behind the name: "the Bank of Arlow | cut rates".</summary>
    public static (int First, int Last) BeforeVerb(Passage p, (int First, int Last) phrase)
    {
        for (var i = phrase.First + 1; i <= phrase.Last; i++)
            if (p.NameAt(i - 1) >= 0 && IsVerbBehindName(p, i))
                return (phrase.First, i - 1);
        return phrase;
    }

    private static bool IsVerbBehindName(Passage p, int i) =>
        Unchanging.Contains(p.Lower(i)) && p.IsFree(i) && p.NameAt(i) < 0 && p.Tag(i + 1) is PartOfSpeech.Noun or PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.ProperNoun;

    /// <summary>The head of a phrase: the noun before its first preposition, "a study | by Ann Cole", or its last word.</summary>
    public static int HeadOf(Passage p, (int First, int Last) phrase)
    {
        for (var i = phrase.First; i < phrase.Last; i++)
            if (p.Tag(i + 1) == PartOfSpeech.Adposition && p.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun)
                return i;
        return phrase.Last;
    }

    /// <summary>"nearly a million users": true where a number stands in the phrase.</summary>
    public static bool HasNumber(Passage p, (int First, int Last) phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
            if (p.Tokens[i].Kind == TokenKind.Number || p.Tag(i) == PartOfSpeech.Numeral)
                return true;
        return false;
    }

    /// <summary>True where the phrase is one that can speak by itself: a name, a pronoun, or a noun for people, bodies or documents.</summary>
    public static bool CanSpeak(Passage p, (int First, int Last) phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
            if (p.NameAt(i) >= 0 || SpeakerWords.IsKnown(p.Lower(i)) || NameWords.IsTitle(p.Lower(i)) || IsAge(p, i))
                return true;
        return false;
    }

    /// <summary>"Monday", "Monday night", "last week": what opens the sentence before its subject.</summary>
    private static bool IsTime(Passage p, int i) => p.NameAt(i) < 0 && (SpeakerWords.IsAdverb(p.Lower(i)) || SpeakerWords.IsTime(p.Lower(i)) && (p.Lower(i - 1) is "last" or "this" or "next" || p.Lower(i - 1).EndsWith("day", StringComparison.Ordinal)));

    private static bool IsPhrasePreposition(string word) => word is "of" or "for" or "from" or "in" or "at" or "with" or "on" or "to" or "by" or "against" or "about" or "behind" or "near" or "between" or "inside" or "outside" or "into";

    private static bool Joins(Passage p, int other, int first)
    {
        if (p.NameAt(other) < 0 && !SpeakerWords.IsSpeaker(p.Lower(other)) && p.Tag(other) != PartOfSpeech.Determiner) return false;
        return p.NameAt(first) >= 0 || p.NameAt(other) < 0 ? IsEdge(p, other - 1) : false;
    }

    private static bool IsEdge(Passage p, int i) => i < 0 || p.IsPunctuation(i) || p.Lower(i) is "that" or "and" or "but" or "as" or "while";

    /// <summary>First token of the simple phrase that ends at <paramref name="last"/>: determiner, adjectives, nouns, names; -1 where there is none.</summary>
    private static int CoreStart(Passage p, int last)
    {
        if (last < 0 || !p.IsFree(last)) return p.ClosesMark(last) ? NicknameStart(p, last) : -1;
        if (IsPronoun(p.Lower(last)) || IsQuantifier(p.Lower(last))) return last;
        if (Share(p, last) is var share and >= 0) return share;
        if (p.NameAt(last) < 0 && !IsNominal(p, last)) return -1;
        var first = last;
        while (last - first < Longest)
        {
            var name = p.NameAt(first);
            if (name >= 0)
            {
                var titled = p.Names[name].TitledSpan.Start;
                while (first > 0 && p.Tokens[first - 1].Span.Start >= titled) first--;
            }

            var before = first - 1;
            if (before < 0) break;
            var word = p.Lower(before);
            if (word == "-" || (p.Tokens[before].Text is "&" or "/"))
            {
                if (before == 0 || !p.IsGlued(before) && word == "-") break;
                first = before - 1;
                continue;
            }

            if (word is "'s" or "'" && p.IsFree(before) && before > 0 && (p.NameAt(before - 1) >= 0 || IsNominal(p, before - 1)))
            {
                first = before - 1;
                continue;
            }

            if (word is "and" or "or" && first < last && p.Tag(first) == PartOfSpeech.Adjective && p.Tag(before - 1) == PartOfSpeech.Adjective && p.IsFree(before) && p.IsFree(before - 1) && p.Tag(before - 2) is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb)) // "current and former wardens"
            {
                first = before - 1;
                continue;
            }

            if (before == p.LogicalStart(before) && word.EndsWith("ly", StringComparison.Ordinal) && SpeakerWords.IsAdverb(word) && p.NameAt(before) < 0 && (p.Tag(first) == PartOfSpeech.Determiner || IsPossessive(p.Lower(first)))) break; // "Privately its chief said"

            // Two names side by side are two phrases unless one is a title.
            if (!p.IsFree(before) || IsTime(p, before) && p.Tag(before - 1) != PartOfSpeech.Determiner) break; // but "a November resolution"
            if (p.Tag(before) == PartOfSpeech.Determiner || IsPossessive(word))
            {
                first = before;
                if (p.Lower(before - 1) is "all" or "both" or "half") first--;
                break;
            }

            if (p.Tokens[before].Kind == TokenKind.Number && !InCompound(p, before) && p.NameAt(first) is var person and >= 0 && p.Names[person].Entity.Kind == NameKind.Person) break; // "In 2012 Holt said"

            if (p.Penn(before) == PennTag.VBG && p.NameAt(first) >= 0 && p.IsComma(before - 1) && p.IsFree(before - 1)) // "…, neighbouring Vessa said"
            {
                first = before;
                break;
            }

            // "the Arlow-based group": a participle in a compound is part of the phrase.
            if (p.NameAt(before) >= 0 || IsModifier(p, before) || InCompound(p, before) || p.Penn(before) is PennTag.VBG or PennTag.VBN && p.IsFree(before - 1) && (p.Tag(before - 1) == PartOfSpeech.Determiner || IsPossessive(p.Lower(before - 1)))) first = before; // "the returning officer", "a leaked paper"
            else break;
        }

        return first;
    }

    /// <summary>First token of "42%", "a third", "those surveyed" before a verb: some of the people who were asked; -1 for anything else.</summary>
    private static int Share(Passage p, int last)
    {
        if (last < 1 || !p.IsFree(last - 1)) return -1;
        if (p.Tokens[last].Text == "%") return p.Tokens[last - 1].Kind == TokenKind.Number ? last - 1 : -1;
        if (p.Lower(last - 1) == "those") return p.Penn(last) == PennTag.VBN ? last - 1 : -1;
        return p.Lower(last) is "third" or "thirds" or "quarter" or "quarters" or "fifth" or "fifths" or "half" && (p.Lower(last - 1) is "a" or "one" or "about" or "nearly" or "over" or "than" || p.Tag(last - 1) == PartOfSpeech.Numeral) ? p.Lower(last) == "half" ? last : last - 1 : -1;
    }

    /// <summary>"Robert “Teddy” Marsh" is inside a name; a closing mark otherwise ends no phrase.</summary>
    private static int NicknameStart(Passage p, int last) => p.NameAt(last) >= 0 ? last : -1;

    private static int CoreEnd(Passage p, int first)
    {
        if (first >= p.Count || !p.IsFree(first)) return -1;
        if (IsPronoun(p.Lower(first)) && !(p.Lower(first) is "her" or "one" && first + 1 < p.Count && p.IsFree(first + 1) && (p.NameAt(first + 1) >= 0 || IsNominal(p, first + 1) || IsModifier(p, first + 1)))) return first;
        var i = first;
        if (p.Tag(i) == PartOfSpeech.Determiner || IsPossessive(p.Lower(i)) || p.Tag(i) == PartOfSpeech.Numeral) i++;
        var last = -1;
        while (i < p.Count && i - first < Longest)
        {
            if (p.NameAt(i) is var name and >= 0)
            {
                while (i + 1 < p.Count && p.NameAt(i + 1) == name) i++;
                last = i;
                i++;

                // A name ends its phrase unless it stands in the genitive or before a noun: "the Herald reporter", but not "the Bank of Arlow cut rates".
                if (p.Lower(i) is "'s" or "'") i++;
                else if (IsVerbBehindName(p, i)) break;
                else if (!(i < p.Count && p.IsFree(i) && (SpeakerWords.IsKnown(p.Lower(i)) || (p.Tag(i) == PartOfSpeech.Noun && p.Tag(first) == PartOfSpeech.Determiner) || LeadsToName(p, i))) && p.NameAt(i) < 0) break;
                continue;
            }

            if (!p.IsFree(i) || last >= 0 && IsIndefinite(p.Lower(i))) break; // "told reporters | nobody was hurt"
            if (p.Lower(i) == "-" && p.IsGlued(i) || p.Tokens[i].Text is "$" or "£" or "€") i += p.Tag(i + 1) == PartOfSpeech.Adposition && InCompound(p, i + 1) ? 2 : 1; // "mother-of-two Ann Cole"
            else if (p.Tokens[i].Text == "%") last = i++;
            else if (p.Lower(i) is "'s" or "'") i++;
            else if (IsNominal(p, i)) last = i++;
            else if (IsModifier(p, i) || p.Tag(i) == PartOfSpeech.Verb && !p.IsFinite(i) && p.Tag(i - 1) == PartOfSpeech.Determiner && i > first) i++;
            else break;
        }

        return last;
    }

    /// <summary>"a father-of-two", "the Arlow-based group": the token is glued by a hyphen to the one before it.</summary>
    private static bool InCompound(Passage p, int i) => p.Lower(i - 1) == "-" && p.IsGlued(i) && p.IsGlued(i - 1);

    /// <summary>"the 34-year-old": an adjective that stands for whom it describes.</summary>
    private static bool IsAge(Passage p, int i) => p.Lower(i) is "old" or "olds" && InCompound(p, i) && p.Lower(i - 2) is "year" or "month" or "week";

    public static bool IsPronoun(string word) => word is "he" or "she" or "it" or "they" or "i" or "we" or "you" or "who" or "him" or "her" or "them" or "us" or "me" or "somebody" or "someone" or "nobody" or "everyone" or "everybody" or "others" or "one";

    private static bool IsIndefinite(string word) => word is "nobody" or "somebody" or "everybody" or "anybody" or "someone" or "everyone" or "anyone" or "nothing" or "something" or "everything" or "anything";

    /// <summary>Words that stand for people before a verb: "Both vowed".</summary>
    public static bool IsQuantifier(string word) => word is "both" or "many" or "most" or "some" or "few" or "several" or "another" or "all";

    /// <summary>"“We won,” said another": such a word, where it stands alone.</summary>
    public static (int First, int Last)? QuantifierAt(Passage p, int i) => IsQuantifier(p.Lower(i)) && (i + 1 >= p.Count || p.IsPunctuation(i + 1)) ? (i, i) : null;

    /// <summary>"VBC freelance cameraman Aron Sayed": what the person named behind it does.</summary>
    private static bool LeadsToName(Passage p, int i)
    {
        var end = i;
        while (end - i < LongestTitle && p.IsFree(end) && p.NameAt(end) < 0 && p.Tag(end) is PartOfSpeech.Noun or PartOfSpeech.Adjective) end++;
        return end > i && p.Tag(end - 1) == PartOfSpeech.Noun && p.NameAt(end) is var name and >= 0 && p.Names[name].Entity.Kind == NameKind.Person;
    }

    private static bool IsPossessive(string word) => word is "his" or "her" or "its" or "their" or "my" or "our" or "your" or "whose";

    private static bool IsNominal(Passage p, int i) =>
        p.Tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address
        && (p.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Numeral or PartOfSpeech.Other || SpeakerWords.IsKnown(p.Lower(i)) || NameWords.IsTitle(p.Lower(i)) || IsAge(p, i));

    private static bool IsModifier(Passage p, int i) =>
        p.Tag(i) is PartOfSpeech.Adjective or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Numeral
        || NameWords.IsTitle(p.Lower(i)) || NameWords.IsModifier(p.Lower(i)) || SpeakerWords.IsKnown(p.Lower(i)) && p.Tag(i) != PartOfSpeech.Verb;
}
