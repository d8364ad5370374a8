using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Playground.Browser.Tests.Hosting;
using Playground.Ratings.VoteFiles;
using Playground.Reports;
using Playground.Reports.Building;
using Playground.Reports.Writing;
using Playground.Testing;
using Xunit;

namespace Playground.Browser.Tests.Ratings;

/// <summary>A playground with a blind session, and every address in it at which something of the session might be asked for.</summary>
public sealed class BlindSessionSite : IAsyncLifetime
{
    const string EarlierReport = "rep0rtfr0mbef0re", LaterReport = "rep0rtthatkn0ws0";

    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("playground-browser-");
    readonly Lazy<HashSet<string>> _files;
    RunningProgram? _program;

    public BlindSessionSite() => _files = new(() => _program!.Endpoints.Where(IsFile).Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).ToHashSet());

    public Uri Address => _program!.Address;

    public async ValueTask InitializeAsync()
    {
        _program = await RunningProgram.StartAsync(_data.FullName);
        var now = _program.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await BlindSessionSample.StoreAsync(_program.Services, now, () => ReportAsync(EarlierReport, new()));
        await ReportAsync(LaterReport, new() { Filter = new() { SessionId = BlindSessionSample.Session } });
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
            await _program.DisposeAsync();
        if (_data.Exists)
            _data.Delete(recursive: true);
    }

    /// <summary>What the program has logged as faults so far.</summary>
    public IReadOnlyCollection<string> Faults => _program!.Faults;

    /// <summary>Each page once.</summary>
    public IReadOnlyList<string> Routes => [.. Own.Where(endpoint => Page(endpoint) is not null).SelectMany(endpoint => Paths(endpoint.RoutePattern, [Ids[0]])).Distinct()];

    /// <summary>Pages, which come to life in a browser: each parameter of a query with a value of its kind.</summary>
    /// <param name="everything">Whether parameters whose kind isn't known are asked with more than one value.</param>
    public IReadOnlyList<string> Pages(bool everything) => [.. Own.Where(endpoint => Page(endpoint) is not null).SelectMany(endpoint =>
        Addresses(endpoint.RoutePattern, Ids, QueryNames.OfPage(Page(endpoint)!), name => QueryValues.OfKind(name) ?? (everything ? QueryValues.Some : [QueryValues.Some[0]]))).Distinct()];

    /// <summary>Everything else that answers, with the method by which it is asked.</summary>
    public IReadOnlyList<(HttpMethod Method, string Address)> Downloads =>
    [
        .. from endpoint in Own
           where Page(endpoint) is null
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           from address in Addresses(endpoint.RoutePattern, [.. Ids, .. Formats], endpoint.Metadata.OfType<System.Reflection.MethodInfo>().SelectMany(QueryNames.OfHandler).ToHashSet(), _ => QueryValues.All)
           select (new HttpMethod(method), address),
    ];

    /// <summary>Whether files that lie beside the program, or that the framework brings, are at this address: those know nothing of any session.</summary>
    public bool IsFile(string address) => new Uri(address).AbsolutePath.TrimStart('/') is var path
        && (path.StartsWith("_framework/", StringComparison.Ordinal) || _files.Value.Contains(path));

    IEnumerable<RouteEndpoint> Own => _program!.Endpoints.Where(endpoint => !IsFile(endpoint) && endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith('_') == false);

    static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    static Type? Page(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;

    static IEnumerable<string> Addresses(RoutePattern pattern, IReadOnlyCollection<string> values, IReadOnlyCollection<string> query, Func<string, IReadOnlyList<string>> queried)
    {
        string[] paths = [.. Paths(pattern, values)];
        // One parameter at a time: together they would narrow each other down to nothing.
        return [.. paths, .. from path in paths from name in query from value in queried(name) select $"{path}?{name}={Uri.EscapeDataString(value)}"];
    }

    static IEnumerable<string> Paths(RoutePattern pattern, IReadOnlyCollection<string> values)
    {
        IEnumerable<string> paths = [""];
        foreach (var segment in pattern.PathSegments)
            paths = segment.Parts is [RoutePatternLiteralPart literal] ? paths.Select(path => $"{path}/{literal.Content}")
                : paths.SelectMany(_ => values, (path, value) => $"{path}/{Uri.EscapeDataString(value)}");
        return paths.Select(path => path.Length == 0 ? "/" : path);
    }

    static IReadOnlyList<string> Ids => [BlindSessionSample.Session, BlindSessionSample.Comparisons[0], BlindSessionSample.ModelIds[0], EarlierReport, LaterReport];

    static IEnumerable<string> Formats => VoteFormats.Writable.Concat(ReportWriters.All.Select(writer => writer.Format)).Distinct();

    async Task ReportAsync(string id, ReportSettings settings) =>
        await _program!.Services.GetRequiredService<IReportRepository>().SaveAsync(await _program.Services.GetRequiredService<ReportBuilder>().BuildAsync(settings, id));
}
