using Microsoft.AspNetCore.Components;
using Playground.Faults;
using Playground.Models.Endpoints;
using Playground.Web.Faults;

namespace Playground.Web.Models;

/// <summary>Finds out what answers at an address, and adds it as an endpoint.</summary>
public sealed partial class AddServer
{
    const int MostNamed = 5;
    string? _address, _variable, _name, _said, _language;
    bool _failed, _asking;
    ServerIdentity? _found;

    [Inject] public required IServerIdentifier Identifier { get; set; }

    [Inject] public required IAddedEndpoints Endpoints { get; set; }

    [Inject] public required FaultText Faults { get; set; }

    /// <summary>The list of models may be another now.</summary>
    [Parameter] public EventCallback OnChange { get; set; }

    async Task FindAsync()
    {
        if (_asking)
            return;
        _found = null;
        if (ServerAddress.Read(_address) is not { } address)
            Say(L["NoAddress"], failed: true);
        else if (Variable is { } variable && Environment.GetEnvironmentVariable(variable) is null)
            Say(L["NoVariable", variable], failed: true);
        else
            await FindAsync(address);
    }

    async Task FindAsync(Uri address)
    {
        _asking = true;
        Say(null);
        try
        {
            _found = await Identifier.IdentifyAsync(address, Variable is { } variable ? Environment.GetEnvironmentVariable(variable) : null, Leaving);
            _name = Suggestion(_found);
        }
        catch (ModelFailureException exception)
        {
            Fail(exception.Failure);
        }
        finally
        {
            _asking = false;
        }
    }

    async Task AddAsync()
    {
        if (_found is not { } found)
            return;
        try
        {
            var endpoint = new AddedEndpoint(_name?.Trim() ?? "", found.Kind, found.BaseUrl, Variable, found.Models);
            Endpoints.Add(endpoint);
            (_found, _address, _variable) = (null, null, null);
            Say(L["Added", endpoint.Name, endpoint.Models.Count]);
            await OnChange.InvokeAsync();
        }
        catch (ModelFailureException exception)
        {
            Fail(exception.Failure);
        }
    }

    async Task RemoveAsync(string name)
    {
        try
        {
            Endpoints.Remove(name);
            Say(L["Removed", name]);
            await OnChange.InvokeAsync();
        }
        catch (ModelFailureException exception)
        {
            Fail(exception.Failure);
        }
    }

    string? Variable => string.IsNullOrWhiteSpace(_variable) ? null : _variable.Trim();

    string Models(ServerIdentity found) => found.Models.Count switch
    {
        0 => L["NoModels"],
        > MostNamed => L["Lists", found.Models.Count, L["More", string.Join(", ", found.Models.Take(MostNamed))].Value],
        _ => L["Lists", found.Models.Count, string.Join(", ", found.Models)],
    };

    /// <summary>The first free one of vllm, vllm-2, vllm-3 …</summary>
    string Suggestion(ServerIdentity found)
    {
        var name = found.Software?.ToLowerInvariant().Replace(' ', '-') ?? "server";
        var taken = Endpoints.All.Select(endpoint => endpoint.Name).ToHashSet(StringComparer.Ordinal);
        return taken.Contains(name) ? Enumerable.Range(2, taken.Count).Select(number => $"{name}-{number}").First(candidate => !taken.Contains(candidate)) : name;
    }

    void Say(string? text, bool failed = false) => (_said, _language, _failed) = (text, null, failed);

    void Fail(AnswerFailure failure)
    {
        (_said, _language) = Faults.Said(failure);
        _failed = true;
    }
}
