// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_detail_pane.h"

#include "widgets/directives/directive_chart_view.h"
#include "widgets/directives/directive_marks.h"
#include "widgets/models/directive_text.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace ioc {
namespace {

constexpr std::array kActs{DirectiveEvent::Progressed, DirectiveEvent::Extended, DirectiveEvent::Reported,
                           DirectiveEvent::Closed,     DirectiveEvent::Reopened, DirectiveEvent::Withdrawn,
                           DirectiveEvent::Commented};
constexpr int kButtonsInARow = 2; // whole also on a small screen

QLabel *text(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // what people wrote is no markup
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

QString keyFor(DirectiveEvent event)
{
    switch (event) {
    case DirectiveEvent::Issued:
        return QStringLiteral("N");
    case DirectiveEvent::Progressed:
        return QStringLiteral("P");
    case DirectiveEvent::Extended:
        return QStringLiteral("X");
    case DirectiveEvent::Reported:
        return QStringLiteral("R");
    case DirectiveEvent::Closed:
        return QStringLiteral("C");
    case DirectiveEvent::Reopened:
        return QStringLiteral("O");
    case DirectiveEvent::Withdrawn:
        return QStringLiteral("W");
    case DirectiveEvent::Commented:
        return QStringLiteral("K");
    case DirectiveEvent::Reminded:
        break;
    }
    return {};
}

DirectiveDetailPane::DirectiveDetailPane(QWidget *parent)
    : QWidget(parent)
    , m_none(text(this, "directiveNone"))
    , m_page(new QWidget(this))
    , m_hidden(text(m_page, "directiveHidden"))
    , m_title(text(m_page, "directiveTitle"))
    , m_standing(text(m_page, "directiveStanding"))
    , m_content(text(m_page, "directiveContent"))
    , m_fields(new QFormLayout)
    , m_chart(new DirectiveChartView(m_page))
    , m_caption(text(m_page, "directiveChartCaption"))
    , m_buttons(new QGridLayout)
    , m_historyTitle(new QLabel(m_page))
    , m_history(new QTreeWidget(m_page))
    , m_historyTrouble(text(m_page, "directiveHistoryTrouble"))
{
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_historyTitle->setFont(bold);
    m_fields->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_title->setProperty("face", QStringLiteral("title"));
    m_historyTitle->setProperty("face", QStringLiteral("title"));
    m_caption->setProperty("face", QStringLiteral("third"));
    m_standing->setTextFormat(Qt::RichText);
    m_history->setObjectName(QStringLiteral("directiveHistory"));
    m_history->setColumnCount(2);
    m_history->setRootIsDecorated(false);
    m_history->setWordWrap(true);
    m_history->setTextElideMode(Qt::ElideRight);
    m_history->header()->setStretchLastSection(true);
    m_history->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);

    for (const DirectiveEvent event : kActs) {
        auto *button = new QPushButton(m_page);
        button->setObjectName(QStringLiteral("directive_") + toString(event));
        connect(button, &QPushButton::clicked, this, [this, event] { Q_EMIT actWanted(event); });
        m_acts.emplace_back(event, button);
    }
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_hidden);
    page->addWidget(m_title);
    page->addWidget(m_standing);
    page->addWidget(m_content);
    page->addLayout(m_fields);
    page->addWidget(m_chart);
    page->addWidget(m_caption);
    page->addLayout(m_buttons);
    page->addWidget(m_historyTitle);
    page->addWidget(m_historyTrouble);
    page->addWidget(m_history, 1);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_none);
    all->addWidget(m_page, 1);
    all->addStretch(0);
    m_hidden->hide();
    retranslate();
    show(std::nullopt);
}

void DirectiveDetailPane::show(const std::optional<DirectiveDetail> &detail)
{
    m_none->setVisible(!detail);
    m_page->setVisible(detail.has_value());
    if (detail && (!m_detail || m_detail->id != detail->id))
        showHistory(std::vector<DirectiveHistoryLine>());
    if (m_detail == detail)
        return;
    m_detail = detail;
    if (!detail)
        return;
    m_title->setText(detail->title);
    const QString mark = detail->mark == Mark::Critical  ? QStringLiteral("◆ ")
                         : detail->mark == Mark::Warning ? QStringLiteral("▲ ")
                                                         : QString();
    m_standing->setText(inked(mark + detail->standing, detail->mark, palette()));
    m_standing->setAccessibleName(mark + detail->standing);
    m_content->setText(detail->content);
    showFields(detail->fields);
    m_chart->show(detail->chart);
    m_caption->setText(detail->chart ? detail->chart->caption : detail->noChart);
    m_caption->setVisible(!m_caption->text().isEmpty());
    showActs(detail->possible);
}

void DirectiveDetailPane::setLeftOut(bool isLeftOut)
{
    m_hidden->setVisible(isLeftOut);
}

void DirectiveDetailPane::showActs(const std::vector<DirectiveEvent> &possible)
{
    int place = 0;
    for (const auto &[event, button] : m_acts) {
        const bool isPossible = std::find(possible.begin(), possible.end(), event) != possible.end();
        button->setVisible(isPossible);
        m_buttons->removeWidget(button);
        if (isPossible) {
            m_buttons->addWidget(button, place / kButtonsInARow, place % kButtonsInARow);
            ++place;
        }
    }
}

void DirectiveDetailPane::showFields(const std::vector<DirectiveDetail::Field> &fields)
{
    while (m_fields->rowCount() > int(fields.size()))
        m_fields->removeRow(m_fields->rowCount() - 1);
    while (m_fields->rowCount() < int(fields.size()))
        m_fields->addRow(text(m_page, "directiveFieldName"), text(m_page, "directiveField"));
    for (int i = 0; i < int(fields.size()); ++i) {
        auto *name = static_cast<QLabel *>(m_fields->itemAt(i, QFormLayout::LabelRole)->widget());
        auto *value = static_cast<QLabel *>(m_fields->itemAt(i, QFormLayout::FieldRole)->widget());
        name->setForegroundRole(QPalette::PlaceholderText);
        name->setProperty("face", QStringLiteral("third"));
        name->setWordWrap(false);
        name->setText(fields[size_t(i)].label);
        value->setText(fields[size_t(i)].value);
    }
}

void DirectiveDetailPane::showHistory(const Result<std::vector<DirectiveHistoryLine>> &history)
{
    m_historyTrouble->setVisible(!history);
    m_history->clear();
    if (!history) {
        m_historyTrouble->setText(history.error().message);
        return;
    }
    for (const DirectiveHistoryLine &line : *history) {
        const QString what = line.what + QStringLiteral(" · ") + line.who;
        auto *item = new QTreeWidgetItem(
            m_history, {line.time, line.text.isEmpty() ? what : QString(what + QLatin1Char('\n') + line.text)});
        item->setTextAlignment(0, Qt::AlignLeft | Qt::AlignTop);
        item->setTextAlignment(1, Qt::AlignLeft | Qt::AlignTop);
        item->setData(0, Qt::AccessibleTextRole,
                      QStringList{line.time, line.what, line.who, line.text}.join(QStringLiteral(", ")));
    }
}

void DirectiveDetailPane::retranslate()
{
    m_none->setText(tr("No directive is chosen."));
    m_hidden->setText(QStringLiteral("▲ ") + tr("The filter hides this directive in the list."));
    m_historyTitle->setText(tr("History"));
    m_history->setAccessibleName(tr("History"));
    m_history->setHeaderLabels({tr("Time"), tr("What and who")});
    for (const auto &[event, button] : m_acts)
        button->setText(tr("%1 (%2)").arg(DirectiveText::act(event), keyFor(event)));
}

} // namespace ioc
