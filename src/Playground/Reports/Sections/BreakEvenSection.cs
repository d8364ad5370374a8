using Playground.PricePerformance.BreakingEven;
using Playground.Reports.Charts;

namespace Playground.Reports.Sections;

static class BreakEvenSection
{
    public static IEnumerable<Block> Blocks(SectionContext context)
    {
        if (context.Figures.Method.Concealed)
            yield return new Paragraph(context.Text["HiddenUntilRevealed"]);
        else if (context.Figures.BreakEven is not { } found)
            yield return new Paragraph(context.Text[$"NoBreakEven{context.Figures.BreakEvenGap}"]);
        else
        {
            yield return new Paragraph(Sentence(context), Lead: true);
            yield return new ChartBlock(new BreakEvenChart(context.Text["ChartBreakEven"], found.Result, context.Name(found.LocalModel), context.Name(found.HostedModel), context.Text));
            yield return new TableBlock(Table(found, context));
            yield return new Paragraph(context.Text["Assumptions"], Note: true);
            yield return new Bullets([.. Assumptions(found.Result, context)]);
            yield return new Paragraph(context.Text["BreakEvenBasis"], Note: true);
        }
    }

    public static string Sentence(SectionContext context)
    {
        var (local, hosted, result) = context.Figures.BreakEven!;
        return context.Text.Say($"BreakEven{result.Verdict}", context.Name(local), context.Name(hosted), result.AnswersPerDay, result.CapacityPerDay);
    }

    static ReportTable Table(ReportBreakEven found, SectionContext context)
    {
        var (local, hosted, result) = found;
        return context.Table("break-even", "SectionBreakEven",
            [context.Column("AnswersPerDay", CellKind.Number), context.Column("LocalPerDay", CellKind.Money), context.Column("HostedPerDay", CellKind.Money), context.Column("Currency")],
            Steps(result).Select(answers => (answers, day: result.PerDay(answers)))
                .Select(step => new object?[] { (double)step.answers, step.day.Local, step.day.Hosted, result.Currency }));
    }

    static IEnumerable<decimal> Steps(BreakEven result)
    {
        var steps = Enumerable.Range(0, 5).Select(step => decimal.Floor(BreakEvenChart.Reach(result) * step / 4));
        return (result.AnswersPerDay is { } crossing && crossing <= result.CapacityPerDay ? steps.Append(crossing) : steps).Distinct().Order();
    }

    static IEnumerable<string> Assumptions(BreakEven result, SectionContext context)
    {
        var text = context.Text;
        var (machine, workload, hosted, rate) = result.Assumptions;
        yield return text.Say("AssumeWorkload", workload.InputTokens, workload.OutputTokens, workload.Ratio, (double)workload.CachedShare, workload.LocalBusySeconds, workload.Concurrency);
        if (workload.ReasoningShare > 0)
            yield return text.Say("AssumeReasoning", (double)workload.ReasoningShare);
        yield return machine.RentPerHour is { } rent
            ? text.Say("AssumeRent", text.Money(rent + machine.FixedPerHour, machine.Currency), machine.HoursOnPerDay)
            : text.Say("AssumeMachine", text.Money(machine.HardwarePrice, machine.Currency), text.Money(machine.ResidualValue, machine.Currency), machine.LifetimeYears, machine.HoursOnPerDay,
                machine.BusyWatts, machine.IdleWatts, text.Money(machine.ElectricityPrice, machine.Currency), machine.Pue, text.Money(machine.FixedPerHour, machine.Currency));
        if (machine.IsAssumed)
            yield return text["AssumedMachine"];
        // A report from elsewhere may hold a price that says nothing of such an answer.
        if (workload.Charges(hosted) is { } charged)
        {
            var charges = string.Join(", ", charged.Select(charge => text.Say($"Charge{charge.Kind}", $"{text.Price(charge.Price)} {hosted.Currency}")));
            yield return hosted.ValidFrom is { } from ? text.Say("AssumePrice", charges, text.Day(from)) : text.Say("AssumePriceUndated", charges);
        }
        if (rate is not null)
            yield return text.Say("AssumeRate", rate.From, rate.Rate, rate.To, text.Day(rate.Date));
        yield return text["AssumeLeftOut"];
    }
}
