using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Playground.Accounts;
using Playground.Connectors.Settings;
using Playground.Faults;
using Playground.Models;
using Playground.Models.Endpoints;
using Playground.Settings;

namespace Playground.Connectors.Endpoints;

/// <summary>Keeps the endpoints that were added, and a source of models for each of them.</summary>
sealed partial class AddedEndpoints(IOptions<RemoteOptions> options, AddedEndpointFile file, PlaygroundPaths paths, TimeProvider time, ProviderModelCatalog facts, ModelListing listing)
    : IAddedEndpoints, IModelSourceProvider, IDisposable
{
    readonly Lock _gate = new();
    readonly Dictionary<AddedEndpoint, (RemoteEndpoint Endpoint, RemoteModelSource Source)> _open = [];
    IReadOnlyList<AddedEndpoint> _listed = [];
    IReadOnlyList<IModelSource> _sources = [];

    public bool Allowed => options.Value.AddOnPage && AccessControl.Current.May(Permission.Administer);

    public IReadOnlyList<AddedEndpoint> All => [.. file.Read().Where(IsUsable)];

    public IReadOnlyList<IModelSource> Sources
    {
        get
        {
            var read = file.Read();
            lock (_gate)
            {
                if (!ReferenceEquals(read, _listed))
                    (_sources, _listed) = ([.. read.Where(IsUsable).DistinctBy(endpoint => endpoint.Name).Select(Source)], read);
                return _sources;
            }
        }
    }

    public void Add(AddedEndpoint endpoint)
    {
        AccessControl.Demand(Permission.Administer);
        if (!Name().IsMatch(endpoint.Name))
            throw Refused(new(ModelFaultKind.EndpointNameImpossible, $"\"{endpoint.Name}\" can't be an endpoint's name: use letters, digits, \"-\", \"_\" and \".\", at most 40."));
        file.Change(before => IsTaken(endpoint.Name) || before.Any(known => known.Name == endpoint.Name)
            ? throw Refused(new(ModelFaultKind.EndpointNameTaken, $"There is an endpoint \"{endpoint.Name}\" already: choose another name."))
            : before.Append(endpoint));
    }

    public void Remove(string name)
    {
        AccessControl.Demand(Permission.Administer);
        file.Change(before => before.Where(endpoint => endpoint.Name != name));
    }

    // Answers may still be on their way over an endpoint that was taken out: its connections end with the program.
    public void Dispose()
    {
        lock (_gate)
            foreach (var (endpoint, _) in _open.Values)
                endpoint.Dispose();
    }

    IModelSource Source(AddedEndpoint added)
    {
        var same = _open.Keys.FirstOrDefault(known => known with { Models = added.Models } == added && known.Models.SequenceEqual(added.Models));
        if (same is null)
        {
            var endpoint = new RemoteEndpoint(added.Name, Options(added), paths, time, facts);
            _open[same = added] = (endpoint, new RemoteModelSource(endpoint, listing));
        }
        return _open[same].Source;
    }

    bool IsTaken(string name) => name == "local" || options.Value.Endpoints.ContainsKey(name);

    /// <summary>The file may have been written by hand.</summary>
    bool IsUsable(AddedEndpoint endpoint) => endpoint is { Name: not null, Kind: not null, BaseUrl: not null, Models: not null } && Name().IsMatch(endpoint.Name) && !IsTaken(endpoint.Name)
        && WireKinds.All.Contains(endpoint.Kind) && !RemoteOptionsCheck.Faults(new() { Endpoints = { [endpoint.Name] = Options(endpoint) } }).Any();

    /// <summary>Whoever may add an endpoint knows what stands behind its address.</summary>
    static EndpointOptions Options(AddedEndpoint endpoint) => new()
    {
        Kind = endpoint.Kind,
        BaseUrl = endpoint.BaseUrl.AbsoluteUri,
        ApiKeyEnvironment = endpoint.KeyEnvironment,
        Models = [.. endpoint.Models],
        AllowPrivateAddress = true,
    };

    static ModelFailureException Refused(Fault fault) => new(fault.ToFailure(FailureKind.InvalidParameter, ("parameter", "name")));

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}\z")]
    private static partial Regex Name();
}
