using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Playground.Accounts;

namespace Playground.Pricing.LocalCosts;

/// <summary>
/// Knows what this machine costs, the exchange rates and the currency to show: what the team has entered goes before the configuration. Every
/// change is dated; answers keep what they were charged by.
/// </summary>
public sealed class LocalCostService(IOptions<PricingOptions> options, TimeProvider time, ILogger<LocalCostService> logger, ILocalCostRepository store)
{
    readonly Lock _gate = new();
    CostEntries _last = CostEntries.None;
    string? _fault;

    /// <summary>The date that counts as today: UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>What this machine costs today, or <c>null</c> when nobody has said so.</summary>
    public DatedMachine? Machine() =>
        Entries().Machine.Where(machine => machine.From is null || machine.From <= Today).MaxBy(machine => machine.From)
        ?? (options.Value.Machine is { } configured ? new DatedMachine(null, configured) : null);

    /// <summary>The rates that were entered, the newest first, before those of the configuration.</summary>
    public IReadOnlyList<ExchangeRate> Rates() => [.. Entries().Rates.OrderByDescending(rate => rate.Date), .. options.Value.Rates];

    /// <summary>The currency in which money is shown, where a rate to it is known.</summary>
    public string Currency() => Entries().Currency ?? options.Value.Currency;

    /// <summary>Every profile that was entered, the newest first.</summary>
    public IReadOnlyList<DatedMachine> Machines() => [.. Entries().Machine.OrderByDescending(machine => machine.From)];

    /// <summary>Lets a profile hold from today on. One entered on the same day is corrected; earlier ones stay.</summary>
    /// <exception cref="InvalidPricesException">The profile is faulty; every fault is named.</exception>
    public Task SetMachineAsync(MachineCostProfile profile, CancellationToken cancellationToken = default) =>
        ChangeAsync(before => before with { Machine = [.. before.Machine.Where(machine => machine.From != Today), new(Today, profile)] }, cancellationToken);

    /// <summary>Lets <see cref="AssumedMachine"/> hold from today on, until somebody says what the machine costs.</summary>
    public Task AssumeMachineAsync(CancellationToken cancellationToken = default) => SetMachineAsync(AssumedMachine.In(Currency()), cancellationToken);

    /// <summary>Adds a rate. One between the same currencies on the same day is corrected; others stay.</summary>
    /// <exception cref="InvalidPricesException">The rate is faulty, or of a day that is still to come.</exception>
    public Task AddRateAsync(ExchangeRate rate, CancellationToken cancellationToken = default)
    {
        if (rate.Date > Today)
            throw new InvalidPricesException(PricingFaultKind.RateToCome, $"The rate from {rate.From} to {rate.To} is of {rate.Date:yyyy-MM-dd}, which is still to come; expected today or an earlier day.");
        return ChangeAsync(before => before with { Rates = [.. before.Rates.Where(other => !IsSame(other, rate)), rate] }, cancellationToken);
    }

    /// <summary>Takes a rate back that was entered; one of the configuration stays.</summary>
    public Task RemoveRateAsync(ExchangeRate rate, CancellationToken cancellationToken = default) =>
        ChangeAsync(before => before with { Rates = [.. before.Rates.Where(other => other != rate)] }, cancellationToken);

    /// <summary>Whether a rate was entered, not configured.</summary>
    public bool IsEntered(ExchangeRate rate) => Entries().Rates.Contains(rate);

    /// <exception cref="InvalidPricesException">The currency isn't known.</exception>
    public Task SetCurrencyAsync(string currency, CancellationToken cancellationToken = default) =>
        ChangeAsync(before => before with { Currency = currency }, cancellationToken);

    Task ChangeAsync(Func<CostEntries, CostEntries> change, CancellationToken cancellationToken)
    {
        AccessControl.Demand(Permission.Administer);
        return store.ChangeAsync(before =>
        {
            var after = change(before);
            InvalidPricesException.ThrowIf(after.Faults());
            return after;
        }, cancellationToken);
    }

    static bool IsSame(ExchangeRate one, ExchangeRate other) =>
        one.Date == other.Date && (one.From, one.To) is var pair && (pair == (other.From, other.To) || pair == (other.To, other.From));

    // While the file is broken, what was read before it broke is used on.
    CostEntries Entries()
    {
        lock (_gate)
        {
            try
            {
                (_last, _fault) = (store.Read(), null);
            }
            catch (InvalidPricesException exception)
            {
                if (exception.Message != _fault)
                    logger.LogError("The costs in {Place} can't be used; what was read before is used on. {Fault}", store.Place, exception.Message);
                _fault = exception.Message;
            }
            return _last;
        }
    }
}
