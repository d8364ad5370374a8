namespace Playground.Pricing;

/// <summary>Something in prices or costs that can't be right.</summary>
/// <param name="kind">What is wrong, for those who say it in another language; the arguments of the sentence are the same in each.</param>
/// <param name="sentence">
/// In English: what is there, what was expected. Its arguments are numbers, days, texts, <see cref="PricingField"/>s and <see cref="PriceRow"/>s.
/// </param>
public sealed class PricingFault(PricingFaultKind kind, FormattableString sentence)
{
    public PricingFaultKind Kind => kind;

    public IReadOnlyList<object?> Arguments => sentence.GetArguments();

    /// <summary>Where it is, from the outside in: the file, the model or price. Empty where there is but one place.</summary>
    public IReadOnlyList<object> Places { get; private init; } = [];

    /// <summary>The whole in English, as <c>prices.json: openai/gpt-5: input is -1; expected 0 or more.</c></summary>
    public string Message => string.Concat(Places.Select(place => $"{place}: ")) + FormattableString.Invariant(sentence);

    /// <summary>The same, and where: outside of the places that are named already.</summary>
    public PricingFault In(object place) => new(kind, sentence) { Places = [place, .. Places] };

    public override string ToString() => Message;
}

/// <summary>A field of prices or costs as an argument of a sentence.</summary>
/// <param name="Name">As it is called in files.</param>
/// <param name="Prefix">What stands before it where it is called by its whole key.</param>
public readonly record struct PricingField(string Name, string Prefix = "")
{
    public override string ToString() => Prefix + Name;
}

/// <summary>What can be wrong with prices and costs.</summary>
public enum PricingFaultKind
{
    UnknownCurrency,
    NegativeAmount,

    // Of a machine
    ResidualAbovePrice,
    LifetimeOutOfRange,
    HoursOutOfRange,
    PueBelowOne,
    IdleAboveBusy,
    UtilisationOutOfRange,

    // Of work on it
    NegativeInputTokens,
    NoOutputTokens,
    NoBusyTime,
    NegativeBusyTime,
    CachedShareOutOfRange,
    ConcurrencyBelowOne,
    NoSpeed,
    HostedPriceUnknown,
    RateMissing,

    // Of a rate
    SameCurrency,
    RateNotPositive,
    RateWithoutDate,
    RateToCome,

    // Of a price
    ModelName,
    NoPrice,
    ThresholdNotPositive,
    EndsBeforeItBegins,
    TwoFromOneDay,
    Overlap,
    OwnOnSameDay,
    ThresholdAlone,

    // Of a file
    Unreadable,
    NotPrices,
    NotCosts,
    NotAssessments,
    EmptyFile,
    NotJson,
    NotAPriceList,
    NoModelWithPrice,
    NoData,
    NoId,
    NoPricing,
    NotAnObject,
    NotAPrice,
}
