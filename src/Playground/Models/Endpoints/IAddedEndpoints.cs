namespace Playground.Models.Endpoints;

/// <summary>
/// Endpoints that people add while the program runs, beside those that the configuration names. Every process over the same data folder sees them.
/// </summary>
public interface IAddedEndpoints
{
    /// <summary>Whether the page may add endpoints; the configuration decides.</summary>
    bool Allowed { get; }

    /// <summary>What was added, oldest first.</summary>
    IReadOnlyList<AddedEndpoint> All { get; }

    /// <summary>Adds an endpoint; its models can be asked at once.</summary>
    /// <exception cref="Faults.ModelFailureException">The name is taken or can't be one, or the list can't be written.</exception>
    void Add(AddedEndpoint endpoint);

    /// <summary>Takes an endpoint out of the list; answers of its models stay. One that isn't there is no fault.</summary>
    /// <exception cref="Faults.ModelFailureException">The list can't be written.</exception>
    void Remove(string name);
}
