// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/desk_style.h"

#include <QGuiApplication>
#include <QPalette>

namespace ioc {
namespace {

constexpr TypeScale kDeskType{14, 17, 17, 26, 15};
constexpr double kChosen = 0.13; // of the accent: a row that is selected, as in the list of alarms

constexpr const char *kStyle = R"(
QWidget#desk { color: @ink; font-size: 14px; }
QWidget { font-family: "Inter", "Noto Sans"; }
QWidget#deskBar { background: @panel; border-bottom: 1px solid @line; }
QLabel { color: @ink; font-size: 14px; background: transparent; }
QLabel[face="title"] { font-size: 17px; font-weight: 600; }
QLabel[face="second"] { color: @second; }
QLabel[face="third"] { color: @third; font-size: 13px; }
QLabel[face="figure"] { font-size: 26px; font-weight: 600; }
QFrame[face="card"] { background: @panel; border: 1px solid @line; border-radius: 8px; }
QFrame[face="told"] { background: @raised; border: 1px solid @line; border-radius: 8px; }
QFrame[face="flood"] { background: @panel; border: 2px solid @critical; border-radius: 8px; }
QFrame[face="flood"] QLabel[face="title"] { color: @critical; }
QFrame#alarmTop:focus, QTreeWidget:focus { border: 2px solid @accent; border-radius: 8px; }
QScrollArea, QWidget#alarmDetail { background: transparent; border: none; }
QToolButton, QPushButton { color: @ink; background: @panel; border: 1px solid @line; border-radius: 7px;
  padding: 5px 10px; font-size: 14px; }
QToolButton:hover, QPushButton:hover { background: @raised; }
QToolButton:disabled, QPushButton:disabled { color: @third; background: @background; }
QToolButton:checked, QPushButton:default { background: @accent; color: @panel; border-color: @accent; }
QToolButton:focus, QPushButton:focus, QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid @accent; padding: 4px 9px; }
QToolButton:checked:focus { border-color: @ink; }
QToolButton[face="deed"] { padding: 5px 7px; font-size: 13px; }
QToolButton[face="tab"] { border: none; background: transparent; color: @second; font-size: 15px; padding: 6px 8px; }
QToolButton[face="tab"]:checked { color: @accent; font-weight: 600; }
QToolButton[face="tab"]:focus { border: 2px solid @accent; padding: 4px 6px; }
QLineEdit, QComboBox, QAbstractSpinBox { color: @ink; background: @panel; border: 1px solid @line; border-radius: 7px;
  padding: 5px 10px; font-size: 14px; selection-background-color: @accent; selection-color: @panel; }
QDialog { background: @background; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @third; background: @background; }
QTableView, QListView, QListWidget, QTreeWidget { background: @panel; border: 1px solid @line; border-radius: 8px;
  color: @ink; font-size: 14px; selection-background-color: @chosen; selection-color: @ink; }
QTableView { outline: none; }
QTableView::item { padding: 1px 4px; border: 1px solid transparent; }
QTableView::item:selected, QListView::item:selected { background: @chosen; color: @ink; }
QFrame[face="card"] QTableView, QFrame[face="card"] QTreeWidget { border: none; }
QTableView#directiveList { padding: 5px; }
QTableView#directiveList:focus, QListView:focus { border: 2px solid @accent; }
QTableView#directiveList:focus { padding: 4px; }
QListWidget#pageList::item { padding: 5px 6px; border: 1px solid transparent; }
QListWidget#faults::item, QListWidget#chosen::item { padding: 3px 6px; border: 1px solid transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: @line; border-radius: 4px; min-width: 32px; min-height: 32px; }
QScrollBar::handle:hover { background: @third; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QTextBrowser, QPlainTextEdit { color: @ink; background: @panel; border: 1px solid @line; border-radius: 8px;
  padding: 10px; font-size: 14px; selection-background-color: @accent; selection-color: @panel; }
QTextBrowser:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: 9px; }
QTreeWidget::item { padding: 3px 4px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow, QAbstractSpinBox::down-arrow {
  image: url(:/desk/images/arrow-down.png); width: 14px; height: 14px; }
QAbstractSpinBox::up-arrow { image: url(:/desk/images/arrow-up.png); width: 14px; height: 14px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 22px; }
QHeaderView::section { color: @third; background: @panel; border: none; border-bottom: 1px solid @line;
  padding: 4px 8px; font-size: 13px; }
QTreeWidget QHeaderView::section { padding-left: 3px; }
QComboBox QAbstractItemView { color: @ink; background: @panel; selection-background-color: @accent;
  selection-color: @panel; }
QCheckBox { color: @ink; font-size: 14px; spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 5px; }
QWidget#checklist QLabel { padding: 3px; }
QWidget#checklist QLabel:disabled { color: @third; }
QCheckBox:focus { border: 1px solid @accent; }
)";

QColor between(const QColor &ground, const QColor &ink, double share)
{
    const auto mixed = [share](int below, int above) { return int(below + (above - below) * share + 0.5); };
    return {mixed(ground.red(), ink.red()), mixed(ground.green(), ink.green()), mixed(ground.blue(), ink.blue())};
}

} // namespace

Theme deskTheme(bool dark)
{
    return Theme(dark ? Palette() : Palette::light(), kDeskType);
}

bool isDesktopDark()
{
    const QPalette desktop = QGuiApplication::palette();
    return desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness();
}

QString deskStyleSheet(const Palette &palette)
{
    QString sheet = QString::fromLatin1(kStyle);
    const std::pair<const char *, QColor> names[] = {{"@background", palette.background},
                                                     {"@panel", palette.panel},
                                                     {"@raised", palette.raised},
                                                     {"@line", palette.line},
                                                     {"@second", palette.inkSecond},
                                                     {"@third", palette.inkThird},
                                                     {"@ink", palette.ink},
                                                     {"@critical", palette.critical},
                                                     {"@chosen", between(palette.panel, palette.accent, kChosen)},
                                                     {"@accent", palette.accent}};
    for (const auto &[name, colour] : names)
        sheet.replace(QLatin1StringView(name), colour.name());
    return sheet;
}

} // namespace ioc
