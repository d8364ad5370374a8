using Playground.Faults;

namespace Playground.Pricing;

/// <summary>What can be wrong with prices and costs.</summary>
[FaultCodes]
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
    ModelNameUnusable,
    ModelNamePattern,
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
