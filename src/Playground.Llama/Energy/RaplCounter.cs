using System.Globalization;

namespace Playground.Llama.Energy;

/// <summary>
/// Processors' own counters as Linux shows them (RAPL, kernel documentation power/powercap): a folder <c>intel-rapl:N</c> for each domain, on AMD's too, with
/// <c>energy_uj</c> in microjoules that begins again at 0 after <c>max_energy_range_uj</c>. Only whole packages are added up: cores and graphics lie within one,
/// <c>psys</c> around it. Most systems let only root read them.
/// </summary>
sealed class RaplCounter : IEnergyCounter
{
    const double MicrojoulesPerJoule = 1e6;

    readonly Lock _gate = new();
    readonly Domain[] _domains;
    double _microjoules;

    RaplCounter(Domain[] domains) => _domains = domains;

    /// <param name="folder">Where the domains are; <c>/sys/class/powercap</c> but in tests.</param>
    /// <returns><c>null</c> where there is no package that can be read.</returns>
    public static RaplCounter? Find(string folder)
    {
        try
        {
            var domains = Directory.EnumerateDirectories(folder, "intel-rapl:*").Where(IsPackage).Select(Domain.Open).ToArray();
            // Of several packages the sum is wanted, or nothing.
            return domains.Length > 0 && domains.All(domain => domain is not null) ? new(domains!) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What the counters rose by. One that began again between two calls is understood; more than once is not noticed, which takes minutes at full load.</summary>
    public double? Read()
    {
        lock (_gate)
        {
            foreach (var domain in _domains)
            {
                if (domain.Risen() is not { } risen)
                    return null;
                _microjoules += risen;
            }
            return _microjoules / MicrojoulesPerJoule;
        }
    }

    /// <summary>A domain within another one has two colons in its name.</summary>
    static bool IsPackage(string folder) => Path.GetFileName(folder).Count(letter => letter == ':') == 1
        && Text(Path.Combine(folder, "name")) is { } name && name.StartsWith("package", StringComparison.Ordinal);

    static string? Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static ulong? Number(string file) => ulong.TryParse(Text(file), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    sealed class Domain(string file, ulong range, ulong last)
    {
        ulong _last = last;

        public static Domain? Open(string folder)
        {
            var file = Path.Combine(folder, "energy_uj");
            return Number(file) is { } now && Number(Path.Combine(folder, "max_energy_range_uj")) is > 0 and var range ? new(file, range, now) : null;
        }

        /// <summary>Microjoules since the last call.</summary>
        public ulong? Risen()
        {
            if (Number(file) is not { } now || now > range)
                return null;
            var risen = now >= _last ? now - _last : now + range - _last;
            _last = now;
            return risen;
        }
    }
}
