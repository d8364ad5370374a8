using Playground.PricePerformance.BreakingEven;
using Playground.Pricing;

namespace Playground.Web.PricePerformance;

/// <summary>Where the sliders stand. They begin at what is known: the machine's profile, and the team's own answers.</summary>
public sealed class BreakEvenForm
{
    /// <summary>Steps of the slider for answers a day, which goes from 10 to 100,000 by equal factors.</summary>
    public const int AnswerSteps = 80;

    public int AnswerStep { get; set; } = 40;

    public decimal Utilisation { get; set; }

    public decimal Electricity { get; set; }

    /// <summary>The hardware's price, or the rent of an hour.</summary>
    public decimal Hardware { get; set; }

    /// <summary>Input ÷ output tokens.</summary>
    public decimal Ratio { get; set; }

    public decimal AnswersPerDay => decimal.Round((decimal)Math.Pow(10, 1 + 4.0 * AnswerStep / AnswerSteps));

    public static BreakEvenForm Of(MachineCostProfile machine, Workload workload) => new()
    {
        Utilisation = machine.Utilisation,
        Electricity = machine.ElectricityPrice,
        Hardware = machine.RentPerHour ?? machine.HardwarePrice,
        Ratio = decimal.Round(workload.Ratio, 2),
    };

    public MachineCostProfile Machine(MachineCostProfile known)
    {
        var moved = known with { Utilisation = Utilisation, ElectricityPrice = Electricity };
        return known.RentPerHour is null
            ? moved with { HardwarePrice = Hardware, ResidualValue = Math.Min(known.ResidualValue, Hardware) }
            : moved with { RentPerHour = Hardware };
    }

    /// <summary>The team's own answers as they were measured, until the slider of the ratio is moved.</summary>
    public Workload Work(Workload known) => IsOwn(known) ? known : known.WithRatio(Ratio);

    public bool IsOwn(Workload known) => Ratio == decimal.Round(known.Ratio, 2);
}
