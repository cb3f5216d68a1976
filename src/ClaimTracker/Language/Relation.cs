namespace ClaimTracker.Language;

/// <summary>How a word depends on its head: the relations of Universal Dependencies, version 2, as English treebanks use them.</summary>
public enum Relation
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>root: the word the sentence hangs on.</summary>
    Root,

    /// <summary>nsubj: subject.</summary>
    Subject,

    /// <summary>nsubj:pass: subject of a passive, "taxes" in "taxes were raised".</summary>
    PassiveSubject,

    /// <summary>nsubj:outer: subject of a clause whose predicate is itself a clause, "problem" in "the problem is that it rains".</summary>
    OuterSubject,

    /// <summary>csubj: a clause as subject.</summary>
    ClausalSubject,

    /// <summary>csubj:pass: a clause as subject of a passive.</summary>
    PassiveClausalSubject,

    /// <summary>csubj:outer: a clause as subject of a clause whose predicate is itself a clause.</summary>
    OuterClausalSubject,

    /// <summary>obj: object.</summary>
    Object,

    /// <summary>iobj: indirect object, "us" in "she told us lies".</summary>
    IndirectObject,

    /// <summary>ccomp: a clause as object, with its own subject: what is said or thought.</summary>
    ClausalComplement,

    /// <summary>xcomp: a complement without a subject of its own, "leave" in "he wants to leave".</summary>
    OpenComplement,

    /// <summary>obl: noun that modifies a verb, mostly with a preposition.</summary>
    Oblique,

    /// <summary>obl:agent: the doer in a passive, "by the court".</summary>
    Agent,

    /// <summary>obl:unmarked: noun without preposition that modifies a verb, "last week".</summary>
    UnmarkedOblique,

    /// <summary>advcl: clause that modifies a verb.</summary>
    AdverbialClause,

    /// <summary>advcl:relcl: relative clause that speaks of a whole clause.</summary>
    RelativeAdverbialClause,

    /// <summary>advmod: adverb that modifies.</summary>
    AdverbialModifier,

    /// <summary>nmod: noun that modifies a noun, mostly with a preposition.</summary>
    NominalModifier,

    /// <summary>nmod:poss: possessor.</summary>
    Possessor,

    /// <summary>nmod:unmarked: noun without preposition that modifies a noun.</summary>
    UnmarkedNominal,

    /// <summary>nmod:desc: title or description before a name.</summary>
    Description,

    /// <summary>appos: apposition.</summary>
    Apposition,

    /// <summary>nummod: number of what is counted.</summary>
    NumericModifier,

    /// <summary>amod: adjective of a noun.</summary>
    AdjectivalModifier,

    /// <summary>acl: clause that modifies a noun.</summary>
    NominalClause,

    /// <summary>acl:relcl: relative clause.</summary>
    RelativeClause,

    /// <summary>det: determiner.</summary>
    Determiner,

    /// <summary>det:predet: determiner before another, "all" in "all the votes".</summary>
    Predeterminer,

    /// <summary>case: preposition or possessive ending, hanging on its noun.</summary>
    Case,

    /// <summary>aux: auxiliary.</summary>
    Auxiliary,

    /// <summary>aux:pass: auxiliary of a passive.</summary>
    PassiveAuxiliary,

    /// <summary>cop: a form of "be", hanging on the predicate noun or adjective.</summary>
    Copula,

    /// <summary>mark: "that", "if", "to": opens a clause.</summary>
    Mark,

    /// <summary>conj: second and later of coordinated parts, hanging on the first.</summary>
    Conjunct,

    /// <summary>cc: "and", "or", hanging on the conjunct after it.</summary>
    Coordinator,

    /// <summary>cc:preconj: "both" in "both A and B".</summary>
    Preconjunction,

    /// <summary>compound: noun or number before its head, "tax" in "tax rise".</summary>
    Compound,

    /// <summary>compound:prt: particle of a verb.</summary>
    VerbParticle,

    /// <summary>flat: second and later word of a name.</summary>
    Flat,

    /// <summary>fixed: second and later word of a set phrase, "than" in "more than".</summary>
    Fixed,

    /// <summary>expl: empty "it" and "there".</summary>
    Expletive,

    /// <summary>parataxis: side by side without a link, such as "he said" after the words said.</summary>
    Parataxis,

    /// <summary>discourse: interjection.</summary>
    Discourse,

    /// <summary>vocative: who is addressed.</summary>
    Vocative,

    /// <summary>dislocated: set off at the front or end and taken up in the clause.</summary>
    Dislocated,

    /// <summary>list: items of a list.</summary>
    ListItem,

    /// <summary>orphan: left over where a verb is left out.</summary>
    Orphan,

    /// <summary>goeswith: piece of a word that was split in writing.</summary>
    GoesWith,

    /// <summary>reparandum: what a speaker takes back.</summary>
    Reparandum,

    /// <summary>punct: punctuation.</summary>
    Punctuation,

    /// <summary>dep: anything else.</summary>
    Other,
}
