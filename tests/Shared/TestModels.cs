using Microsoft.Extensions.AI;
using Playground.Models;

namespace Playground.Testing;

/// <summary>Makes sources of scripted models.</summary>
public static class TestModels
{
    public static ModelCard Card(string id, string? host = null) => new()
    {
        Id = id,
        Name = id,
        Source = host is null ? "local" : id.Split('/')[0],
        Access = host is null ? ModelAccess.OpenWeights : ModelAccess.ApiOnly,
        Data = new DataLocation(host),
    };

    public static IModelSource Source(string id, IChatClient client, string? host = null) => new ChatClientSource(Card(id, host), () => client);

    public static IModelSource Saying(string id, params string[] pieces) => Source(id, ScriptedChatClient.Saying(pieces));
}
