// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/verdict_pane.h"

#include "widgets/editor/form_rows.h"
#include "widgets/wall/painting.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace ioc {
namespace {

QString lineOf(const PageFault &fault, const QString &mark)
{
    return fault.tile.isEmpty() ? QString(mark + QLatin1Char(' ') + fault.sentence)
                                : QStringLiteral("%1 %2: %3").arg(mark, fault.tile, fault.sentence);
}

} // namespace

VerdictPane::VerdictPane(QWidget *parent)
    : QWidget(parent)
    , m_sentence(named(new QLabel(this), "verdict"))
    , m_faults(named(new QListWidget(this), "faults"))
    , m_keys(new QLabel(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::RichText);
    m_keys->setWordWrap(true);
    m_keys->setProperty("face", QStringLiteral("third"));
    nameParts();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(m_sentence);
    rows->addWidget(m_faults, 100);
    rows->addStretch(1);
    rows->addWidget(m_keys);
    const auto ask = [this](const QListWidgetItem *item) { Q_EMIT tileAsked(item->data(Qt::UserRole).toString()); };
    connect(m_faults, &QListWidget::itemClicked, this, ask);
    connect(m_faults, &QListWidget::itemActivated, this, ask); // Enter
}

void VerdictPane::nameParts()
{
    m_faults->setAccessibleName(tr("What stands against saving"));
    m_keys->setText(tr(
        "Tab: next tile · arrows: move · Shift+arrows: resize · Enter: what it shows, Esc: back · Insert: new tile · "
        "Ctrl+D: duplicate · Delete: remove · Ctrl+Z: undo · Ctrl+S: save"));
}

void VerdictPane::show(const PageVerdict &verdict)
{
    m_verdict = verdict;
    m_faults->clear();
    const auto add = [this](const PageFault &fault, const QString &mark) {
        auto *item = new QListWidgetItem(lineOf(fault, mark), m_faults);
        item->setData(Qt::UserRole, fault.tile);
    };
    for (const PageFault &fault : verdict.faults)
        add(fault, QStringLiteral("◆"));
    for (const PageFault &fault : verdict.tooSmall)
        add(fault, QStringLiteral("▲"));
    m_faults->setVisible(m_faults->count() > 0);
    m_keys->setVisible(m_faults->count() == 0);
    ink();
}

/// The sentence with its mark, in a colour that stands out on the ground of this desk.
void VerdictPane::ink()
{
    const bool isLight = palette().color(QPalette::WindowText).lightness() < 128;
    const Palette colours = isLight ? Palette::light() : Palette();
    const QString mark = m_verdict.isReadable ? QStringLiteral("✓ ") : QStringLiteral("▲ ");
    const QColor colour = m_verdict.isReadable ? colours.ink : colours.warning;
    const QString before = m_sentence->accessibleName();
    m_sentence->setText(QStringLiteral("<span style=\"color:%1\">%2</span>")
                            .arg(colour.name(), QString(mark + m_verdict.sentence).toHtmlEscaped()));
    m_sentence->setAccessibleName(m_verdict.sentence);
    if (before == m_verdict.sentence)
        return;
    QAccessibleEvent told(m_sentence, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
}

void VerdictPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameParts();
    else if (event->type() == QEvent::PaletteChange)
        ink();
}

} // namespace ioc
