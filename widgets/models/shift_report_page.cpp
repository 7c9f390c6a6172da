// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/shift_report_page.h"

#include "core/domain/alarms/alarm_guidance.h"
#include "widgets/models/alarm_words.h"

#include <algorithm>

namespace ioc {
namespace {

/// A long head over a narrow column, so that there is room for the names beside it.
QString inTwoLines(const QString &head)
{
    constexpr qsizetype kLong = 10;
    const qsizetype middle = head.size() / 2;
    const qsizetype before = head.lastIndexOf(u' ', middle);
    const qsizetype after = head.indexOf(u' ', middle);
    const bool isAfter = before < 0 || (after >= 0 && after - middle < middle - before);
    const qsizetype space = isAfter ? after : before;
    if (head.size() < kLong || space < 0)
        return head.toHtmlEscaped();
    return head.left(space).toHtmlEscaped() + QStringLiteral("<br/>") + head.mid(space + 1).toHtmlEscaped();
}

/// A table row by row; numbers stand to the right.
class Table
{
public:
    explicit Table(const QStringList &heads, int texts = 1000)
        : m_texts(texts)
    {
        // Of 100 % the columns are rounded to a pixel more than there is.
        m_html = QStringLiteral("<table width=\"99%\" cellspacing=\"0\" cellpadding=\"5\"><tr>");
        for (qsizetype i = 0; i < heads.size(); ++i)
            m_html += QStringLiteral("<th align=\"%1\">%2</th>")
                          .arg(side(i), i < texts ? heads[i].toHtmlEscaped() : inTwoLines(heads[i]));
        m_html += QStringLiteral("</tr>");
    }

    void row(const QStringList &cells)
    {
        m_html += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < cells.size(); ++i)
            m_html += QStringLiteral("<td align=\"%1\">%2</td>").arg(side(i), cells[i].toHtmlEscaped());
        m_html += QStringLiteral("</tr>");
    }

    QString html() const { return m_html + QStringLiteral("</table>"); }

private:
    QString side(qsizetype column) const { return column < m_texts ? QStringLiteral("left") : QStringLiteral("right"); }

    int m_texts; ///< columns that hold text
    QString m_html;
};

QString head(const QString &text)
{
    return QStringLiteral("<h3>") + text.toHtmlEscaped() + QStringLiteral("</h3>");
}

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>") + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")) +
           QStringLiteral("</p>");
}

/// Every report is made of these, in this order.
class Writer
{
    Q_DECLARE_TR_FUNCTIONS(ShiftReportPage)

public:
    Writer(const ShiftReport &report, const PresentContext &context)
        : m_report(report)
        , m_context(context)
    {
    }

    QString nameOf(const AlarmKey &key) const
    {
        return AlarmWords::rule(key.rule, m_context) + QStringLiteral(" – ") + AlarmWords::unit(key.unit, m_context);
    }

    QString notes() const
    {
        if (m_report.notes.empty())
            return {};
        QString html = head(tr("Handed over"));
        for (const HandOverNote &note : m_report.notes)
            html += QStringLiteral("<p><b>%1 · %2</b><br/>%3</p>")
                        .arg(m_context.format.dateTime(note.at), note.actor.toHtmlEscaped(),
                             note.text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")));
        return html;
    }

    QString standing() const
    {
        const QString title = head(tr("Not settled at the end (%1)").arg(m_report.standing.size()));
        if (m_report.standing.empty())
            return title + paragraph(tr("Nothing: every alarm is normal."));
        Table table({tr("Priority"), tr("Alarm"), tr("Where"), tr("Since"), tr("State"), tr("Taken on by")});
        for (const Alarm &alarm : m_report.standing) {
            const Language language = m_context.format.language();
            const QString name = alarm.name.in(language);
            table.row({AlarmWords::priority(alarm.priority),
                       name.isEmpty() ? AlarmWords::rule(alarm.key.rule, m_context) : name,
                       AlarmWords::place(alarm, m_context), moment(alarm.raisedAt()),
                       AlarmWords::phase(alarm.status.phase), alarm.status.owner});
        }
        return title + table.html();
    }

    QString scores() const
    {
        Table table({tr("Of"), tr("Alarms"), tr("Per hour"), tr("Most in 10 min"), tr("% in flood"), tr("Over 24 h"),
                     tr("Acknowledged"), tr("Waiting"), tr("Half within"), tr("90 % within")},
                    1);
        Table priorities({tr("Of"), tr("Critical"), tr("High"), tr("Normal"), tr("Info")}, 1);
        for (const auto &[name, card] : cards()) {
            score(table, name, *card);
            count(priorities, name, *card);
        }
        const QString guidance = tr("Guidance for one person: %1 alarms an hour, no more than %2 in ten minutes, "
                                    "%3 % of the time in flood (EEMUA 191, ISA-18.2, from process plants).")
                                     .arg(AlarmGuidance::kPerHour.good)
                                     .arg(AlarmGuidance::kMostInTenMinutes.good)
                                     .arg(AlarmGuidance::kPercentInFlood.good);
        return head(tr("How well the alarms served")) + table.html() + paragraph(guidance) +
               head(tr("Alarms by priority")) + priorities.html();
    }

    QString nuisances() const
    {
        QString html;
        if (!m_report.whole.chattering.empty()) {
            Table table({tr("Alarm"), tr("Raised"), tr("Most in a minute")}, 1);
            for (const ChatteringAlarm &one : m_report.whole.chattering)
                table.row({nameOf(one.key), QString::number(one.raised), QString::number(one.mostInAMinute)});
            html += head(tr("Chattering: wants a hold, or more distance to clear")) + table.html();
        }
        if (!m_report.fleeting.empty()) {
            Table table({tr("Alarm"), tr("Times")}, 1);
            for (const FleetingAlarm &one : m_report.fleeting)
                table.row({nameOf(one.key), QString::number(one.times)});
            html += head(tr("Fleeting: gone before anybody could do anything")) + table.html();
        }
        return html;
    }

    QString entries() const
    {
        const QString title = head(tr("What happened (%1)").arg(m_report.entries.size()));
        if (m_report.entries.empty())
            return title + paragraph(tr("Nothing."));
        Table table({tr("Time"), tr("Alarm"), tr("What"), tr("Who"), tr("Text")});
        const size_t shown = std::min(m_report.entries.size(), size_t(ShiftReportPage::kMostEntries));
        for (size_t i = 0; i < shown; ++i) {
            const AlarmEntry &entry = m_report.entries[m_report.entries.size() - 1 - i];
            QString what = AlarmWords::event(entry.event);
            if (entry.late) // it is of then, and nobody was told
                what =
                    tr("%1 at %2 (found late)").arg(what, m_context.format.dateTime(entry.dataTime.value_or(entry.at)));
            table.row({moment(entry.at), nameOf(entry.key), what,
                       entry.actor.isEmpty() ? tr("the program") : entry.actor,
                       entry.text.isEmpty() ? entry.sentence : entry.text});
        }
        const int left = int(m_report.entries.size() - shown);
        return title + table.html() + (left > 0 ? paragraph(tr("… and %n earlier", nullptr, left)) : QString());
    }

private:
    /// Of everything first, then of each shift and of each owner.
    std::vector<std::pair<QString, const Scorecard *>> cards() const
    {
        std::vector<std::pair<QString, const Scorecard *>> all{{tr("All"), &m_report.whole}};
        for (const auto &[id, card] : m_report.byShift)
            all.emplace_back(shiftName(id), &card);
        for (const auto &[id, card] : m_report.byOwner) {
            const Agency *agency = m_context.pack->agency(id);
            all.emplace_back(agency ? agency->name.in(m_context.format.language()) : tr("The program itself"), &card);
        }
        return all;
    }

    /// In one line of its cell.
    QString moment(Instant at) const { return m_context.format.dateTime(at).replace(u' ', QChar::Nbsp); }

    void count(Table &table, const QString &name, const Scorecard &card) const
    {
        QStringList cells{name};
        for (const Priority priority : {Priority::Critical, Priority::High, Priority::Normal, Priority::Info}) {
            const auto found = card.byPriority.find(priority);
            cells.push_back(QString::number(found == card.byPriority.end() ? 0 : found->second));
        }
        table.row(cells);
    }

    void score(Table &table, const QString &name, const Scorecard &card) const
    {
        const Format &format = m_context.format;
        const auto number = [&format](const std::optional<double> &value) {
            return value ? format.number(*value, 1) : QStringLiteral("—");
        };
        const auto time = [&format](const std::optional<Milliseconds> &value) {
            return value ? format.duration(*value) : QStringLiteral("—");
        };
        const auto percent = card.shareInFlood ? std::optional(*card.shareInFlood * 100) : std::nullopt;
        table.row({name, QString::number(card.announced), number(card.perHour), QString::number(card.mostInTenMinutes),
                   number(percent), QString::number(card.standing.size()), QString::number(card.acknowledged),
                   QString::number(card.waiting), time(card.medianToAcknowledge), time(card.p90ToAcknowledge)});
    }

    QString shiftName(const QString &id) const
    {
        for (const Shift &shift : m_context.pack->shifts) {
            if (shift.id == id)
                return shift.name.in(m_context.format.language());
        }
        return id;
    }

    const ShiftReport &m_report;
    const PresentContext &m_context;
};

} // namespace

QString ShiftReportPage::summary(const Scorecard &card, const PresentContext &context)
{
    const Format &format = context.format;
    QStringList sentences{tr("%n alarm(s)", nullptr, card.announced)};
    if (card.perHour)
        sentences.back() += tr(", %1 an hour").arg(format.number(*card.perHour, 1));
    if (card.medianToAcknowledge)
        sentences.push_back(tr("%n acknowledged, half of them within %1", nullptr, card.acknowledged)
                                .arg(format.duration(*card.medianToAcknowledge)));
    sentences.push_back(card.waiting > 0 ? tr("%n wait(s) for somebody to acknowledge", nullptr, card.waiting)
                                         : tr("None waits for somebody to acknowledge it"));
    return sentences.join(QStringLiteral(". ")) + u'.';
}

QStringList ShiftReportPage::remarks(const Scorecard &card, const PresentContext &context)
{
    const Format &format = context.format;
    QStringList remarks;
    if (card.perHour && *card.perHour > AlarmGuidance::kPerHour.good)
        remarks.push_back(tr("More than %1 alarms an hour.").arg(format.number(AlarmGuidance::kPerHour.good, 0)));
    if (card.mostInTenMinutes > AlarmGuidance::kMostInTenMinutes.good)
        remarks.push_back(tr("%1 alarms in ten minutes at the worst.").arg(card.mostInTenMinutes));
    if (card.shareInFlood && *card.shareInFlood * 100 > AlarmGuidance::kPercentInFlood.good)
        remarks.push_back(tr("%1 % of the time in flood.").arg(format.number(*card.shareInFlood * 100, 1)));
    if (!card.standing.empty())
        remarks.push_back(tr("%n alarm(s) stood for more than 24 hours.", nullptr, int(card.standing.size())));
    return remarks;
}

QString ShiftReportPage::of(const ShiftReport &report, const QString &title, const PresentContext &context)
{
    const Format &format = context.format;
    QString html = QStringLiteral("<h2>") + title.toHtmlEscaped() + QStringLiteral("</h2>");
    html +=
        paragraph(tr("From %1 to %2").arg(format.dateTime(report.stretch.from), format.dateTime(report.stretch.to)));
    html += paragraph(summary(report.whole, context));
    for (const QString &remark : remarks(report.whole, context))
        html += paragraph(QStringLiteral("▲ ") + remark);
    const Writer writer(report, context);
    return html + writer.notes() + writer.standing() + writer.scores() + writer.nuisances() + writer.entries();
}

} // namespace ioc
