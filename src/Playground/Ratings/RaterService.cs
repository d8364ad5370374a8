using System.Security.Cryptography;
using System.Text;
using Playground.Comparisons;
using Playground.Concurrency;

namespace Playground.Ratings;

/// <summary>Knows raters by the secret that their browser keeps; only its hash reaches the store.</summary>
public sealed class RaterService(IRatingRepository store, TimeProvider time)
{
    readonly KeyedGate _joining = new();

    /// <summary>A secret of 128 random bits, to be kept by a browser or carried in a link.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary><c>null</c> for a browser that has never rated.</summary>
    public Task<Rater?> FindAsync(string passHash, CancellationToken cancellationToken = default) => store.FindRaterByPassAsync(passHash, cancellationToken);

    /// <summary>The rater who holds the pass; one without a name is made when there is none.</summary>
    public async Task<Rater> EnsureAsync(string passHash, CancellationToken cancellationToken = default)
    {
        // One at a time: two tabs of one browser must not become two raters.
        using var turn = await _joining.EnterAsync(passHash, cancellationToken);
        if (await store.FindRaterByPassAsync(passHash, cancellationToken) is { } known)
            return known;
        var rater = new Rater(Identifier.New(), "", time.GetUtcNow());
        await store.SaveRaterAsync(rater, cancellationToken);
        await store.AddPassAsync(rater.Id, passHash, cancellationToken);
        return rater;
    }

    /// <summary>Gives the rater a name, cut to <see cref="Rater.NameCharacters"/>.</summary>
    public async Task<Rater> RenameAsync(Rater rater, string name, CancellationToken cancellationToken = default)
    {
        var renamed = rater with { Name = Cut(string.Concat(name.Where(character => !char.IsControl(character))).Trim()) };
        await store.SaveRaterAsync(renamed, cancellationToken);
        return renamed;
    }

    // Never within a character.
    static string Cut(string name) => name.Length <= Rater.NameCharacters ? name
        : name[..(char.IsHighSurrogate(name[Rater.NameCharacters - 1]) ? Rater.NameCharacters - 1 : Rater.NameCharacters)].Trim();

    /// <summary>Makes another browser this rater.</summary>
    public Task AddDeviceAsync(string raterId, string passHash, CancellationToken cancellationToken = default) => store.AddPassAsync(raterId, passHash, cancellationToken);
}
