namespace Playground.Models.Endpoints;

/// <summary>Finds out what answers at an address, by asking for lists and versions; no model is asked, nothing is charged.</summary>
public interface IServerIdentifier
{
    /// <param name="address">With or without the path at which the API begins; http or https.</param>
    /// <param name="key">Sent where a list of models is asked for; <c>null</c> sends none.</param>
    /// <exception cref="Faults.ModelFailureException">Nothing can be reached there, or nothing that speaks a known format.</exception>
    Task<ServerIdentity> IdentifyAsync(Uri address, string? key, CancellationToken cancellationToken = default);
}
