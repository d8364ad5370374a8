namespace Playground.Models.Connectors;

/// <summary>Kinds of endpoints that are asked through the connectors of Semantic Kernel's library, not through our own reading of the wire.</summary>
public static class LibraryConnectorKinds
{
    public const string OpenAi = "semantic-kernel-openai";
    public const string AzureOpenAi = "semantic-kernel-azure-openai";

    public static IReadOnlyList<string> All { get; } = [OpenAi, AzureOpenAi];
}
