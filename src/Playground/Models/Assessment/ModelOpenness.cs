namespace Playground.Models.Assessment;

/// <summary>How open a model is and what its host does with prompts, as somebody assessed it on a day. Every fact carries its source, or is unknown.</summary>
public sealed record ModelOpenness
{
    /// <summary>A model id, or a pattern in which <c>*</c> stands for any characters.</summary>
    public required string Model { get; init; }

    /// <summary>SPDX id or name.</summary>
    public string? WeightsLicence { get; init; }

    public string? CodeLicence { get; init; }

    public Answered CommercialUse { get; init; }

    /// <summary>Class of the Model Openness Framework 1.0: 3 Open Model, 2 Open Tooling, 1 Open Science; 0 when none is reached; <c>null</c> unknown.</summary>
    public int? MofClass { get; init; }

    /// <summary>The framework's components, by their names there.</summary>
    public IReadOnlyList<OpenComponent> Components { get; init; } = [];

    /// <summary>The verdict by the Open Source AI Definition 1.0, where one was published.</summary>
    public DatedFact Osaid { get; init; } = DatedFact.Unknown;

    /// <summary>Whether the provider trains on what is sent.</summary>
    public DatedFact TrainsOnInputs { get; init; } = DatedFact.Unknown;

    /// <summary>Where the host processes what is sent, in its own words.</summary>
    public string? Region { get; init; }

    public string? AssessedBy { get; init; }

    public DateOnly? AssessedOn { get; init; }
}

/// <param name="Status"><c>open</c>, <c>unlicensed</c>, <c>invalid</c> (a licence that isn't open) or <c>missing</c>.</param>
public sealed record OpenComponent(string Name, string Status, string? Licence = null);
