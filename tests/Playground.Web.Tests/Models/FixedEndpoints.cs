using Playground.Faults;
using Playground.Models;
using Playground.Models.Endpoints;

namespace Playground.Web.Tests.Models;

/// <summary>A list of added endpoints in memory, and the servers that are found: none until a test puts one in.</summary>
sealed class FixedEndpoints : IAddedEndpoints, IServerIdentifier
{
    readonly List<AddedEndpoint> _all = [];

    public bool Allowed { get; set; }

    public Dictionary<string, ServerIdentity> Servers { get; } = [];

    public IReadOnlyList<AddedEndpoint> All => _all;

    public void Add(AddedEndpoint endpoint)
    {
        if (_all.Any(known => known.Name == endpoint.Name))
            throw new ModelFailureException(new Fault(ModelFaultKind.EndpointNameTaken, $"There is an endpoint \"{endpoint.Name}\" already: choose another name.").ToFailure(FailureKind.InvalidParameter));
        _all.Add(endpoint);
    }

    public void Remove(string name) => _all.RemoveAll(endpoint => endpoint.Name == name);

    public Task<ServerIdentity> IdentifyAsync(Uri address, string? key, CancellationToken cancellationToken = default) => Servers.TryGetValue(address.Authority, out var found)
        ? Task.FromResult(found)
        : throw new ModelFailureException(new Fault(ModelFaultKind.NoServerKnown, $"{address.Authority} answers, but in no format known here ({"/v1/models: 404"}).").ToFailure(FailureKind.NotAnApi));
}
