using System.Collections.Concurrent;

namespace Playground.Accounts;

/// <summary>
/// Whether somebody who signed in earlier still is who they were then. An answer holds for half a minute, so that a changed role, a new password or an account
/// that was switched off takes effect everywhere within a minute, and a page doesn't ask the database for each of its files.
/// </summary>
public sealed class AccountStamps(IAccounts accounts, TimeProvider time)
{
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    /// <summary>Accounts whose answers are kept; there are few.</summary>
    const int Most = 10_000;

    readonly ConcurrentDictionary<string, (Account? Account, long At)> _kept = new(StringComparer.Ordinal);

    /// <returns>The account as it is now; <c>null</c> where the stamp is an earlier one, or the account is switched off or gone.</returns>
    public async ValueTask<Account?> FindAsync(string accountId, string stamp, CancellationToken cancellationToken = default)
    {
        if (!_kept.TryGetValue(accountId, out var kept) || time.GetElapsedTime(kept.At) >= Kept)
        {
            kept = (await accounts.FindAsync(accountId, cancellationToken), time.GetTimestamp());
            if (_kept.Count >= Most)
                _kept.Clear();
            _kept[accountId] = kept;
        }
        return kept.Account is { Enabled: true } account && account.Stamp == stamp ? account : null;
    }
}
