// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/alarm_list_view.h"

#include "widgets/desk/alarm_row_delegate.h"
#include "widgets/desk/filled_viewport.h"
#include "widgets/models/alarm_table_model.h"
#include "widgets/models/alarm_words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace ioc {
namespace {

constexpr int kRowHeight = 32;
constexpr int kRoom = 28; // beside a text: padding, and the shape of the priority

/// Draws every letter once where nobody sees it: the first alarms of a storm need not wait for them.
void warmUp(const Theme &theme)
{
    const QString letters =
        QStringLiteral("aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứự"
                       "vwxyỳỷỹýỵzABCDĐEGHIKLMNOPQRSTUVXY0123456789.,:/()%·–−+");
    QImage nowhere(QSize(8, 8), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&nowhere);
    for (const QFont &font : {theme.body(), theme.body(QFont::DemiBold)}) {
        painter.setFont(font);
        painter.drawText(QPointF(0, 8), letters);
    }
}

bool isMove(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End ||
           key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

AlarmListView::AlarmListView(AlarmTableModel *model, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_alarms(model)
{
    setObjectName(QStringLiteral("alarms"));
    setFrameShape(QFrame::NoFrame);
    setFont(theme.body());
    setModel(model);
    setItemDelegate(new AlarmRowDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(AlarmTableModel::NameColumn, QHeaderView::Stretch);
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.palette().panel);
    colours.setColor(QPalette::Button, theme.palette().panel);
    colours.setColor(QPalette::Window, theme.palette().panel);
    colours.setColor(QPalette::ButtonText, theme.palette().inkThird);
    setPalette(colours);
    horizontalHeader()->setPalette(colours);
    horizontalHeader()->setFont(theme.body());
    viewport()->setPalette(colours);
    new FilledViewport(this, theme.palette().panel);
    fitColumns();
    warmUp(theme);
    connect(model, &AlarmTableModel::rowsAboutToChange, this, &AlarmListView::rememberPlace);
    connect(model, &AlarmTableModel::rowsChanged, this, &AlarmListView::returnToPlace);
}

void AlarmListView::fitColumns(const std::optional<PresentContext> &context)
{
    const QFontMetrics bold([this] {
        QFont font = this->font();
        font.setWeight(QFont::DemiBold);
        return font;
    }());
    const auto widest = [&bold](const QStringList &texts) {
        int width = 0;
        for (const QString &text : texts)
            width = std::max(width, bold.horizontalAdvance(text));
        return width + kRoom;
    };
    const auto head = [this](int column) {
        return model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    horizontalHeader()->resizeSection(AlarmTableModel::PriorityColumn,
                                      widest({head(AlarmTableModel::PriorityColumn), AlarmCells::widestPriority()}) +
                                          16);
    horizontalHeader()->resizeSection(AlarmTableModel::ValueColumn, widest({context ? AlarmCells::widestValue(*context)
                                                                                    : QStringLiteral("2.937,3 (cũ)")}));
    horizontalHeader()->resizeSection(AlarmTableModel::SinceColumn, widest({QStringLiteral("18:44 21/11")}));
    horizontalHeader()->resizeSection(AlarmTableModel::TakenColumn, widest({head(AlarmTableModel::TakenColumn)}));
    m_leastPlace = widest({QStringLiteral("P. Nguyễn Bỉnh")});
    m_leastName = widest({QStringLiteral("Hồ sơ trễ hạn nhiều")});
    m_fairName = widest({QStringLiteral("Mực nước sông vượt báo động 2")});
    m_leastState = widest({AlarmWords::phase(AlarmPhase::Unacknowledged)});
    m_wholeState = widest({AlarmCells::widestState()});
    shareRoom();
    setMinimumWidth(fixedWidth() + m_leastState + m_leastName + m_leastPlace);
}

int AlarmListView::fixedWidth() const
{
    int width = 0;
    for (const int column : {AlarmTableModel::PriorityColumn, AlarmTableModel::ValueColumn,
                             AlarmTableModel::SinceColumn, AlarmTableModel::TakenColumn})
        width += columnWidth(column);
    return width;
}

/// States are whole only where most names are, and a place has more than its least; what is left then names and places
/// share, three parts to two.
void AlarmListView::shareRoom()
{
    const int room = viewport()->width() - fixedWidth();
    const int state = std::clamp(room - m_fairName - m_leastPlace, m_leastState, m_wholeState);
    horizontalHeader()->resizeSection(AlarmTableModel::StateColumn, state);
    const int place = std::min(room - state - m_fairName, (room - state) * 2 / 5);
    horizontalHeader()->resizeSection(AlarmTableModel::PlaceColumn, std::max(m_leastPlace, place));
}

void AlarmListView::resizeEvent(QResizeEvent *event)
{
    shareRoom();
    QTableView::resizeEvent(event);
}

std::optional<AlarmKey> AlarmListView::currentAlarm() const
{
    return m_alarms->keyAt(currentIndex().row());
}

void AlarmListView::setCurrentAlarm(const AlarmKey &key)
{
    const int row = m_alarms->rowOf(key);
    if (row < 0)
        return;
    setCurrentIndex(m_alarms->index(row, AlarmTableModel::NameColumn));
    scrollTo(currentIndex());
}

std::vector<AlarmKey> AlarmListView::chosenAlarms() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<AlarmKey> keys;
    for (const int row : rows) {
        if (const auto key = m_alarms->keyAt(row))
            keys.push_back(*key);
    }
    if (keys.empty()) {
        if (const auto key = currentAlarm())
            keys.push_back(*key);
    }
    return keys;
}

void AlarmListView::ensureCurrent()
{
    if (currentAlarm() || m_alarms->isFolded(currentIndex().row()))
        return;
    for (int row = 0; row < m_alarms->rowCount(); ++row) {
        if (m_alarms->keyAt(row)) {
            goTo(row);
            return;
        }
    }
    if (m_alarms->rowCount() > 0)
        goTo(0); // all is folded
}

/// The heading is current then, and nothing is chosen that cannot be seen.
void AlarmListView::fold(int heading)
{
    m_alarms->setFolded(heading, true);
    selectionModel()->setCurrentIndex(m_alarms->index(heading, AlarmTableModel::NameColumn),
                                      QItemSelectionModel::Clear);
    scrollTo(currentIndex());
}

void AlarmListView::unfold(int heading)
{
    const bool wasCurrent = currentIndex().row() == heading;
    m_alarms->setFolded(heading, false);
    if (wasCurrent)
        goTo(heading + 1);
    scrollTo(currentIndex());
}

bool AlarmListView::foldByKey(const QKeyEvent &event)
{
    const int row = currentIndex().row();
    const int heading = m_alarms->headingOf(row);
    if (heading < 0 || event.modifiers() != Qt::NoModifier)
        return false;
    if (heading != row && event.key() == Qt::Key_Left)
        fold(heading);
    else if (heading == row && (event.key() == Qt::Key_Right || event.key() == Qt::Key_Space))
        unfold(heading);
    else
        return heading == row && event.key() == Qt::Key_Left;
    return true;
}

void AlarmListView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos().y());
    if (event->button() != Qt::LeftButton || !m_alarms->isHeading(row)) {
        QTableView::mousePressEvent(event);
        return keepTogether();
    }
    if (m_alarms->isFolded(row))
        unfold(row);
    else
        fold(row);
}

void AlarmListView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    keepTogether();
}

void AlarmListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_alarms->isHeading(rowAt(event->pos().y())))
        return mousePressEvent(event);
    QTableView::mouseDoubleClickEvent(event);
}

void AlarmListView::goTo(int row)
{
    selectionModel()->setCurrentIndex(m_alarms->index(row, AlarmTableModel::NameColumn),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// What is shown beside the list is the current one, and what is done is done to those that are chosen: where any are,
/// the current one is among them.
void AlarmListView::keepTogether()
{
    const QModelIndexList chosen = selectionModel()->selectedRows(AlarmTableModel::NameColumn);
    const int row = currentIndex().row();
    const auto distance = [row](const QModelIndex &index) { return std::abs(index.row() - row); };
    const auto nearest =
        std::min_element(chosen.begin(), chosen.end(),
                         [&distance](const QModelIndex &a, const QModelIndex &b) { return distance(a) < distance(b); });
    if (nearest != chosen.end() && nearest->row() != row)
        selectionModel()->setCurrentIndex(*nearest, QItemSelectionModel::NoUpdate);
}

void AlarmListView::keyPressEvent(QKeyEvent *event)
{
    if (foldByKey(*event))
        return;
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat())
            Q_EMIT spacePressed();
        return;
    }
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        event->ignore(); // rows are chosen, not cells
        return;
    }
    // With Control a key would move what is shown, and leave behind what is chosen.
    const auto modifiers = isMove(event->key()) ? event->modifiers() & ~Qt::ControlModifier : event->modifiers();
    QKeyEvent meant(event->type(), event->key(), modifiers, event->text(), event->isAutoRepeat());
    QTableView::keyPressEvent(&meant);
    event->setAccepted(meant.isAccepted());
    keepTogether();
}

/// Home and End go through the list, not along the row.
QModelIndex AlarmListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isToAnEnd = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, isToAnEnd ? modifiers | Qt::ControlModifier : modifiers);
}

void AlarmListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous);
    updateRow(current);
    Q_EMIT currentAlarmChanged();
}

void AlarmListView::updateRow(const QModelIndex &index)
{
    if (index.isValid())
        viewport()->update(0, rowViewportPosition(index.row()), viewport()->width(), kRowHeight);
}

void AlarmListView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    updateRow(currentIndex());
}

void AlarmListView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex());
}

void AlarmListView::rememberPlace()
{
    m_anchor = QPersistentModelIndex();
    m_onward.clear();
    const int first = m_alarms->isHeading(currentIndex().row()) ? -1 : currentIndex().row(); // a heading stays
    for (int row = first; row >= 0 && row < m_alarms->rowCount(); ++row) {
        if (const auto key = m_alarms->keyAt(row))
            m_onward.push_back(*key);
    }
    if (verticalScrollBar()->value() == 0)
        return; // what is new shall be seen
    m_anchor = indexAt(QPoint(0, 0));
    if (m_anchor.isValid())
        m_anchorOffset = rowViewportPosition(m_anchor.row());
}

void AlarmListView::replaceCurrent()
{
    if (m_onward.empty() || m_alarms->rowOf(m_onward.front()) >= 0)
        return;
    if (selectionModel()->hasSelection())
        return keepTogether();
    const auto next = std::find_if(m_onward.begin(), m_onward.end(),
                                   [this](const AlarmKey &key) { return m_alarms->rowOf(key) >= 0; });
    if (next != m_onward.end())
        goTo(m_alarms->rowOf(*next));
    else if (currentAlarm())
        goTo(currentIndex().row()); // the last of those above
}

void AlarmListView::returnToPlace()
{
    replaceCurrent();
    if (!m_anchor.isValid())
        return;
    const int top = verticalHeader()->sectionPosition(m_anchor.row());
    const int most = std::max(0, verticalHeader()->length() - viewport()->height());
    verticalScrollBar()->setMaximum(most); // the view sets it later, when it lays out
    verticalScrollBar()->setValue(std::min(most, top - m_anchorOffset));
}

} // namespace ioc
