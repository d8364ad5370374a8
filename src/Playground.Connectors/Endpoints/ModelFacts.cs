using Playground.Models;

namespace Playground.Connectors.Endpoints;

/// <summary>What is known of a model beside its name; <c>null</c> is not known.</summary>
record ModelFacts
{
    public string? Name { get; init; }

    public string? Maker { get; init; }

    public ModelAccess? Access { get; init; }

    /// <summary>SPDX id where there is one.</summary>
    public string? Licence { get; init; }

    /// <summary>In tokens.</summary>
    public int? ContextLength { get; init; }

    /// <summary>It may think for minutes without a word.</summary>
    public bool? Reasoning { get; init; }
}
