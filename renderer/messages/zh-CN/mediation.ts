/** Words of people's mediation. */
export const mediation = {
  menu: '人民调解',
  newTitle: '登记纠纷',
  life: '案件经过',
}
